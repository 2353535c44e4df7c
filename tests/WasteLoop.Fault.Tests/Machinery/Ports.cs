using System.Net;
using System.Net.Sockets;

namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>Free loopback ports below the range from which the system takes outgoing ones.</summary>
internal static class Ports
{
    private static int next = Random.Shared.Next(23_000, 30_000);

    public static int Take()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref next);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }
}
