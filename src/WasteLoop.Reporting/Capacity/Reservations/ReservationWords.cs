namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Who acts on a reservation, as events and answers say it.</summary>
internal static class ReservationParty
{
    public const string Producer = "producer";
    public const string Plant = "plant";
    public const string Bureau = "bureau";
}

/// <summary>The states in Chinese.</summary>
internal static class ReservationWords
{
    public static string Zh(ReservationState state) => state switch
    {
        ReservationState.Asked => "已申请",
        ReservationState.Offered => "已要约",
        ReservationState.Accepted => "已接受",
        ReservationState.Declined => "已谢绝",
        ReservationState.Expired => "已到期",
        ReservationState.Consumed => "已用完",
        ReservationState.Withdrawn => "已撤回",
    };
}
