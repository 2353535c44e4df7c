namespace WasteLoop.Collection.Rounds;

/// <summary>The Chinese words for the states.</summary>
public static class StateWords
{
    public static string Zh(RoundState state) => state switch
    {
        RoundState.Draft => "草稿",
        RoundState.Released => "已下达",
        RoundState.UnderWay => "收运中",
        RoundState.Finished => "已完成",
        RoundState.Cancelled => "已取消",
    };

    public static string Zh(StopState state) => state switch
    {
        StopState.Planned => "待收运",
        StopState.Collected => "已收运",
        StopState.Skipped => "未收",
        StopState.Refused => "拒收",
        StopState.Expired => "逾期",
        StopState.Moved => "改线",
        StopState.Removed => "撤下",
        StopState.Cancelled => "随线路取消",
    };

    public static string Zh(MissReason reason) => reason switch
    {
        MissReason.NotIn => "无人",
        MissReason.NoAccess => "无法进入",
        MissReason.WrongWaste => "废物与申请不符",
        MissReason.TooHeavy => "超重",
        MissReason.BadPackaging => "包装不合格",
        MissReason.NoLabel => "无标签",
        MissReason.Unsafe => "现场不安全",
        MissReason.Other => "其他",
    };
}
