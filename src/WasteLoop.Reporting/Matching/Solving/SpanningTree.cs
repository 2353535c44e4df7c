namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>The basis of the network simplex: a tree to the root whose arcs alone may be anywhere between empty and full.</summary>
/// <remarks>
/// Most demands are leaves: they lie wholly on one line. A leaf is in no list of children and keeps no price, both are read off its parent; so a change
/// in the tree touches lines, licences and the few demands that are split, and not the tens of thousands that hang there.
/// The tree is strongly feasible (Cunningham 1976): from every node a gram more can flow to the root along the tree. That, and which of several blocking
/// arcs leaves, is why degenerate steps cannot go round in a circle.
/// </remarks>
internal sealed class SpanningTree
{
    private const int None = -1;
    private readonly Network network;
    private readonly int[] parent;
    private readonly long[] flow;
    private readonly long[] price;
    private readonly int[] depth;
    private readonly int[] children;
    private readonly int[] firstChild;
    private readonly int[] next;
    private readonly int[] previous;
    private readonly bool[] full;
    private readonly Stack<int> open = new();

    /// <param name="start">The node on which each demand lies wholly at first: a line, or the root. No limit may be used up to its last gram.</param>
    public SpanningTree(Network network, int[] start)
    {
        this.network = network;
        parent = new int[network.Nodes];
        flow = new long[network.Nodes];
        price = new long[network.Nodes];
        depth = new int[network.Nodes];
        children = new int[network.Demands];
        full = new bool[network.Nodes];
        (firstChild, next, previous) = (new int[network.Nodes], new int[network.Nodes], new int[network.Nodes]);
        Array.Fill(firstChild, None);
        parent[network.Root] = None;
        for (var node = network.Root - 1; node >= 0; node--)
        {
            Link(node, node < network.Demands ? start[node] : network.Head(node));
            depth[node] = depth[parent[node]] + 1;
        }
        for (var demand = 0; demand < network.Demands; demand++)
        {
            flow[demand] = network.Grams[demand];
            for (var node = start[demand]; node != network.Root; node = parent[node]) flow[node] += network.Grams[demand];
        }
    }

    /// <summary>What a gram more at a node costs on its way to the root along the tree.</summary>
    public long Price(int node) => node >= network.Demands ? price[node] : price[parent[node]] + network.Cost(node, parent[node]);

    /// <summary>The prices of lines, licences and root by node number; a demand's is not in here.</summary>
    public ReadOnlySpan<long> Prices => price;

    public int Parent(int node) => parent[node];

    /// <summary>Grams on the arc between a node and its parent.</summary>
    public long FlowToParent(int node) => flow[node];

    /// <summary>Whether the one arc out of a line or licence is in the tree.</summary>
    public bool Holds(int node) => parent[node] == network.Head(node) || parent[network.Head(node)] == node;

    /// <summary>Whether that arc, not being in the tree, is full; else it is empty.</summary>
    public bool IsFull(int node) => full[node];

    /// <summary>Grams on the one arc out of a line or licence.</summary>
    public long FlowOut(int node) =>
        parent[node] == network.Head(node) ? flow[node]
        : parent[network.Head(node)] == node ? flow[network.Head(node)]
        : full[node] ? network.Cap(node) : 0;

    /// <summary>Grams without a place.</summary>
    public long UnmetGrams()
    {
        var sum = 0L;
        for (var demand = 0; demand < network.Demands; demand++)
            if (parent[demand] == network.Root) sum += flow[demand];
        return sum;
    }

    /// <summary>Takes an arc into the tree, sends round the circle that it closes what fits, and lets go the arc that blocks.</summary>
    /// <param name="filled">The arc is full and is to carry less.</param>
    public void Enter(int low, int high, bool filled)
    {
        var (from, to) = filled ? (high, low) : (low, high);
        var (amount, leaving, leavesBefore) = Blocking(from, to, network.Cap(low), out var join);
        if (amount > 0) Send(from, to, join, amount);
        if (leaving == None)
        {
            full[low] = !filled;
            return;
        }
        var tail = Math.Min(leaving, parent[leaving]);
        full[tail] = flow[leaving] != 0;
        var entering = filled ? network.Cap(low) - amount : amount;
        var (inside, outside) = leavesBefore ? (from, to) : (to, from);
        Rehang(inside, outside, leaving, entering);
        Reprice(inside);
    }

    // The last blocking arc, going round from the join in the direction of the entering arc, keeps the tree strongly feasible.
    private (long Amount, int Leaving, bool Before) Blocking(int from, int to, long cap, out int join)
    {
        var (before, after) = (long.MaxValue, long.MaxValue);
        var (leavingBefore, leavingAfter) = (None, None);
        var (left, right) = (from, to);
        while (left != right)
        {
            var (leftDepth, rightDepth) = (Depth(left), Depth(right));
            if (leftDepth >= rightDepth)
            {
                var room = parent[left] > left ? flow[left] : network.Cap(parent[left]) - flow[left];
                if (room < before) (before, leavingBefore) = (room, left);
                left = parent[left];
            }
            if (rightDepth >= leftDepth)
            {
                var room = parent[right] > right ? network.Cap(right) - flow[right] : flow[right];
                if (room <= after) (after, leavingAfter) = (room, right);
                right = parent[right];
            }
        }
        join = left;
        var (amount, leaving, leavesBefore) = (cap, None, false);
        if (before < amount) (amount, leaving, leavesBefore) = (before, leavingBefore, true);
        if (after <= amount && leavingAfter != None) (amount, leaving, leavesBefore) = (after, leavingAfter, false);
        return (amount, leaving, leavesBefore);
    }

    private void Send(int from, int to, int join, long amount)
    {
        for (var node = from; node != join; node = parent[node]) flow[node] += parent[node] > node ? -amount : amount;
        for (var node = to; node != join; node = parent[node]) flow[node] += parent[node] > node ? amount : -amount;
    }

    // Turns round the way from the entering arc's inner end to the leaving arc.
    private void Rehang(int inside, int outside, int leaving, long entering)
    {
        var (node, newParent, newFlow) = (inside, outside, entering);
        while (true)
        {
            var (oldParent, oldFlow) = (parent[node], flow[node]);
            Unlink(node);
            Link(node, newParent);
            flow[node] = newFlow;
            if (node == leaving) return;
            (node, newParent, newFlow) = (oldParent, node, oldFlow);
        }
    }

    private void Reprice(int top)
    {
        open.Push(top);
        while (open.TryPop(out var node))
        {
            var above = parent[node];
            depth[node] = Depth(above) + 1;
            if (node >= network.Demands) price[node] = above > node ? price[above] : Price(above) - network.Cost(above, node);
            for (var child = firstChild[node]; child != None; child = next[child]) open.Push(child);
        }
    }

    private int Depth(int node) => node >= network.Demands ? depth[node] : depth[parent[node]] + 1;

    private void Link(int node, int above)
    {
        parent[node] = above;
        if (node >= network.Demands || children[node] > 0) List(node);
        if (above < network.Demands && children[above]++ == 0) List(above);
    }

    private void Unlink(int node)
    {
        var above = parent[node];
        if (node >= network.Demands || children[node] > 0) Delist(node);
        if (above < network.Demands && --children[above] == 0) Delist(above);
    }

    private void List(int node)
    {
        var above = parent[node];
        (next[node], previous[node]) = (firstChild[above], None);
        if (firstChild[above] != None) previous[firstChild[above]] = node;
        firstChild[above] = node;
    }

    private void Delist(int node)
    {
        if (previous[node] == None) firstChild[parent[node]] = next[node];
        else next[previous[node]] = next[node];
        if (next[node] != None) previous[next[node]] = previous[node];
    }
}
