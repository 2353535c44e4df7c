using System.Text;

namespace WasteLoop.Prints.Tests;

/// <summary>A grey picture (PGM) that can be soiled and bent like a label on a drum.</summary>
internal sealed class GrayImage(int width, int height, byte[] pixels)
{
    public int Width => width;

    public int Height => height;

    public byte this[int x, int y] => pixels[(y * width) + x];

    public static GrayImage Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var header = Encoding.ASCII.GetString(bytes, 0, Math.Min(64, bytes.Length)).Split((char[])[' ', '\n'], 5);
        Assert.Equal("P5", header[0]);
        var (width, height) = (int.Parse(header[1]), int.Parse(header[2]));
        return new(width, height, bytes[^(width * height)..]);
    }

    public void Write(string path) =>
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"), .. pixels]);

    public GrayImage Crop(int left, int top, int side)
    {
        var cropped = new byte[side * side];
        for (var y = 0; y < side; y++) Array.Copy(pixels, ((top + y) * width) + left, cropped, y * side, side);
        return new(side, side, cropped);
    }

    /// <summary>Round blotches, dark and light, of random size, until they cover the share of the code without its quiet zone. None touches a finder.</summary>
    /// <param name="seed">The same seed makes the same blotches.</param>
    /// <param name="share">Of the area inside the quiet zone.</param>
    /// <param name="modules">Modules on a side.</param>
    /// <param name="quietModules">Modules of the white border that the picture has around the code.</param>
    public GrayImage Soil(int seed, double share, int modules, int quietModules)
    {
        const int finder = 8;                                                          // with its separator
        var random = new Random(seed);
        var pitch = width / (modules + (2.0 * quietModules));
        bool IsSpared(int x, int y)
        {
            var (column, row) = ((x / pitch) - quietModules, (y / pitch) - quietModules);
            return Math.Min(column, row) < 0 || Math.Max(column, row) > modules
                || (row < finder && (column < finder || column > modules - finder)) || (column < finder && row > modules - finder);
        }

        var soiled = (byte[])pixels.Clone();
        var hit = new HashSet<int>();
        while (hit.Count < share * modules * pitch * modules * pitch)
        {
            var radius = random.Next((int)(1.5 * pitch), (int)(3.5 * pitch));
            var (cx, cy) = (random.Next(radius, width - radius), random.Next(radius, height - radius));
            var tone = (byte)(random.Next(2) == 0 ? 30 : 225);
            var disc = (from y in Enumerable.Range(cy - radius, 2 * radius)
                        from x in Enumerable.Range(cx - radius, 2 * radius)
                        where ((x - cx) * (x - cx)) + ((y - cy) * (y - cy)) < radius * radius
                        select (x, y)).ToList();
            if (disc.Any(point => IsSpared(point.x, point.y))) continue;
            foreach (var (x, y) in disc)
            {
                soiled[(y * width) + x] = tone;
                hit.Add((y * width) + x);
            }
        }

        return new(width, height, soiled);
    }

    /// <summary>The picture stuck around a vertical cylinder, seen from the front: the edges are turned away and look narrower.</summary>
    /// <param name="degrees">How far around the cylinder the picture reaches.</param>
    public GrayImage Bend(double degrees)
    {
        var arc = degrees * Math.PI / 180;
        var radius = width / arc;
        var seen = (int)(2 * radius * Math.Sin(arc / 2));
        var bent = new byte[seen * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < seen; x++)
            {
                var along = radius * Math.Asin((x - (seen / 2.0)) / radius);
                var source = Math.Clamp((int)((width / 2.0) + along), 0, width - 1);
                bent[(y * seen) + x] = pixels[(y * width) + source];
            }
        }

        return new(seen, height, bent);
    }
}
