using System.Linq.Expressions;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Aggregates;

/// <summary>By what figures are summed: the words of <c>by</c>, in their order. Makes the query for exactly those columns, so that the database groups and sorts by no other.</summary>
internal sealed class Grouping
{
    /// <summary>So many words at most: more would be the cells themselves.</summary>
    public const int WordsMax = 7;

    private const char Between = '|';

    private static readonly Dictionary<string, string> ByWord = new()
    {
        ["month"] = nameof(Line.Month),
        ["county"] = nameof(Line.County),
        ["city"] = nameof(Line.City),
        ["province"] = nameof(Line.Province),
        ["code"] = nameof(Line.Code),
        ["category"] = nameof(Line.Category),
        ["class"] = nameof(Line.Class),
        ["stream"] = nameof(Line.Stream),
        ["kind"] = nameof(Line.Kind),
        ["link"] = nameof(Line.Link),
        ["method"] = nameof(Line.Method),
    };

    private readonly string[] columns;

    /// <summary>The columns of a cell that it asks for.</summary>
    public IReadOnlyCollection<string> Columns => columns;

    private Grouping(string[] columns) => this.columns = columns;

    /// <summary>By all columns of a level but its period.</summary>
    public static Grouping Of(Level level) => new([.. level.Columns.Where(column => column != nameof(Cell.Month)).Order(StringComparer.Ordinal)]);

    /// <exception cref="RuleViolationException">aggregates.by.</exception>
    public static Grouping Of(string by)
    {
        var words = by.Split(',', StringSplitOptions.TrimEntries);
        if (words.Length > WordsMax || words.Distinct().Count() != words.Length || words.Any(word => !ByWord.ContainsKey(word)))
            throw new RuleViolationException("aggregates.by", $"by 须为 {string.Join("、", ByWord.Keys)} 中不重复的 1 至 {WordsMax} 个，以逗号分隔。",
                $"by is 1 to {WordsMax} different words of {string.Join(", ", ByWord.Keys)}, by comma.", "by", kind: Refusal.Invalid);
        return new Grouping([.. words.Select(word => ByWord[word])]);
    }

    /// <summary>The sums in the order of the words, after the cursor.</summary>
    /// <param name="after">The key of the last line of the page before; null for the first page.</param>
    /// <exception cref="RuleViolationException">page.cursor.</exception>
    /// <param name="since">Whether what came since is summed too.</param>
    public IQueryable<Line> Sum(IQueryable<Line> lines, string? after, bool since = false)
    {
        if (after is not null) lines = lines.Where(After(after));
        var grouped = Sum(lines, since);
        var ordered = grouped.OrderBy(Column(columns[0]));
        foreach (var column in columns[1..]) ordered = ordered.ThenBy(Column(column));
        return ordered;
    }

    /// <summary>The sums in no order.</summary>
    public IQueryable<Line> Sum(IQueryable<Line> lines, bool since) => lines.GroupBy(Key()).Select(Result(since));

    /// <summary>The column that lines are ordered by first.</summary>
    public string First => columns[0];

    /// <summary>What the cursor after a line holds of <see cref="First"/>.</summary>
    public static string FirstOf(string cursor) => cursor.Split(Between)[0];

    /// <summary>What the cursor after a line holds.</summary>
    public string KeyOf(Line line) => string.Join(Between, columns.Select(column => (string?)typeof(Line).GetProperty(column)!.GetValue(line)));

    private Expression<Func<Line, Line>> Key()
    {
        var line = Expression.Parameter(typeof(Line), "line");
        return Expression.Lambda<Func<Line, Line>>(Expression.MemberInit(Expression.New(typeof(Line)), columns.Select(column => Bind(column, line))), line);
    }

    private Expression<Func<IGrouping<Line, Line>, Line>> Result(bool withSince)
    {
        Expression<Func<IGrouping<Line, Line>, long>> grams = group => group.Sum(line => line.Grams), since = group => group.Sum(line => line.Since);
        var group = Expression.Parameter(typeof(IGrouping<Line, Line>), "group");
        var key = Expression.Property(group, nameof(IGrouping<,>.Key));
        var bound = columns.Select(column => Bind(column, key)).ToList();
        bound.Add(Expression.Bind(typeof(Line).GetProperty(nameof(Line.Grams))!, Swap(grams, group)));
        if (withSince) bound.Add(Expression.Bind(typeof(Line).GetProperty(nameof(Line.Since))!, Swap(since, group)));
        return Expression.Lambda<Func<IGrouping<Line, Line>, Line>>(Expression.MemberInit(Expression.New(typeof(Line)), bound), group);
    }

    private static Expression<Func<Line, string?>> Column(string column)
    {
        var line = Expression.Parameter(typeof(Line), "line");
        return Expression.Lambda<Func<Line, string?>>(Expression.Property(line, column), line);
    }

    /// <summary>Beyond the cursor: the first columns alike and the next one greater.</summary>
    private Expression<Func<Line, bool>> After(string cursor)
    {
        var values = cursor.Split(Between);
        if (values.Length != columns.Length) throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
        var line = Expression.Parameter(typeof(Line), "line");
        Expression beyond = Expression.Constant(false);
        for (var i = columns.Length - 1; i >= 0; i--)
        {
            Expression<Func<string>> value = Value(values[i]);
            var column = Expression.Property(line, columns[i]);
            var greater = Expression.GreaterThan(Expression.Call(typeof(string), nameof(string.Compare), null, column, value.Body), Expression.Constant(0));
            beyond = i == columns.Length - 1 ? greater : Expression.OrElse(greater, Expression.AndAlso(Expression.Equal(column, value.Body), beyond));
        }
        return Expression.Lambda<Func<Line, bool>>(beyond, line);

        // A captured variable, so that it goes to the database as a parameter.
        static Expression<Func<string>> Value(string value) => () => value;
    }

    private static MemberAssignment Bind(string column, Expression of) => Expression.Bind(typeof(Line).GetProperty(column)!, Expression.Property(of, column));

    private static Expression Swap<T>(Expression<Func<IGrouping<Line, Line>, T>> lambda, ParameterExpression by) => new Swapping(lambda.Parameters[0], by).Visit(lambda.Body);

    private sealed class Swapping(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
