using Microsoft.AspNetCore.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>The body of a photo, read whole before the write begins. What it is, its first bytes say; the sender's word does not count.</summary>
public sealed record PhotoBody(string ContentType, byte[] Bytes)
{
    /// <summary>A phone's picture, made smaller before it is sent, stays well below.</summary>
    public const int BytesMax = 3_000_000;
    public const int ContentTypeLengthMax = 20;

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static async ValueTask<PhotoBody?> BindAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        var bytes = memory.ToArray();
        return new PhotoBody(TypeOf(bytes), bytes);
    }

    /// <exception cref="RuleViolationException">photo.kind.</exception>
    public static string TypeOf(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Jpeg) ? "image/jpeg" : bytes.StartsWith(Png) ? "image/png"
        : throw new RuleViolationException("photo.kind", "照片须为 JPEG 或 PNG 图片。", "A photo is a JPEG or PNG image.", nextZh: "请用手机相机拍照后上传。", nextEn: "Take it with the telephone's camera.", kind: Refusal.Invalid);
}
