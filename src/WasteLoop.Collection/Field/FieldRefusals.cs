using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>Why a record is refused, or kept in conflict, before anybody looks at what it says.</summary>
internal static class FieldRefusals
{
    public static RuleViolationException Signature() => new("field.signature", "签名与记录不符，未保存。", "The signature does not fit the record; it was not kept.", "signature",
        nextZh: "请用登记的设备密钥重新签名。", nextEn: "Sign it with the key of the registered device.");

    public static RuleViolationException OtherDevice(string device) => new("field.other-device", $"记录属于设备 {device}，不是发送的设备，未保存。", $"The record is of the device {device}, not of the one that sends; it was not kept.", "device");

    public static RuleViolationException TooManyWaiting(long first) => new("field.too-many-waiting", $"等待前序记录的已有 {FieldLog.WaitingMax} 条，请先发送第 {first} 条。", $"{FieldLog.WaitingMax} records wait for earlier ones; send number {first} first.", "counter");

    public static RuleViolationException Fork(long counter) => new("field.fork", $"设备用序号 {counter} 签了两条不同的记录，可能被复制。", $"The device signed two different records with the counter {counter}; it may have been copied.", "counter",
        nextZh: "请核对现场，并更换设备密钥。", nextEn: "Find out what happened, and give the phone a new key.");

    public static RuleViolationException Chain(long counter) => new("field.chain", $"第 {counter} 条记录不接在已收到的前一条之后。", $"Record {counter} does not follow the record before it that is here.", "previous",
        nextZh: "请核对现场，并更换设备密钥。", nextEn: "Find out what happened, and give the phone a new key.");

    public static RuleViolationException DeviceEnded(DateTimeOffset ended) => new("field.device-ended", $"设备已于 {ended:yyyy-MM-dd HH:mm} (UTC) 停用，此后的记录待核对。", $"The device was taken out of use at {ended:yyyy-MM-dd HH:mm} (UTC); what it signed later is to be looked into.", "at");
}
