using WasteLoop.Host.Client;

namespace WasteLoop.Host.Demo.Countryside;

/// <summary>What follows from others' doings takes a moment: the careful caller asks again.</summary>
internal static class Patience
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again while the answer is this refusal.</summary>
    public static async Task<Reply> While(string code, Func<Task<Reply>> ask)
    {
        for (var until = TimeProvider.System.GetUtcNow() + Most; ;)
        {
            var reply = await ask();
            if (reply.Code != code || TimeProvider.System.GetUtcNow() > until) return reply;
            await Task.Delay(Pause);
        }
    }
}
