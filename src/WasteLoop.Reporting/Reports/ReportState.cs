namespace WasteLoop.Reporting.Reports;

/// <summary>Where a report stands.</summary>
public enum ReportState
{
    /// <summary>待生成: waits for its turn.</summary>
    Ordered,

    /// <summary>生成中: is being computed.</summary>
    Running,

    /// <summary>已完成: is kept.</summary>
    Completed,

    /// <summary>失败: could not be computed.</summary>
    Failed,

    /// <summary>已取消.</summary>
    Cancelled,
}
