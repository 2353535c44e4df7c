namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>The basis of the network simplex: a tree to the root whose arcs alone may be anywhere between empty and full.</summary>
/// <remarks>
/// Most demands are leaves: they lie wholly on one line or licence. A leaf is in no list of children and keeps no price, both are read off its parent; so a change
/// in the tree touches lines, licences and the few demands that are split, and not the tens of thousands that hang there.
/// The tree is strongly feasible (Cunningham 1976): from every node a gram more can flow to the root along the tree. That, and which of several blocking
/// arcs leaves, is why degenerate steps cannot go round in a circle.
/// </remarks>
internal sealed class SpanningTree
{
    private const int None = -1;
    private readonly Network network;
    private readonly Node[] nodes;
    private readonly long[] price;
    private readonly bool[] full;
    private readonly int[] open;

    /// <param name="start">The node on which each demand lies wholly at first: a line, a licence or the root. No limit may be used up to its last gram.</param>
    public SpanningTree(Network network, int[] start)
    {
        this.network = network;
        nodes = new Node[network.Nodes];
        price = new long[network.Nodes];
        full = new bool[network.Nodes];
        open = new int[network.Nodes];
        Array.Fill(nodes, new Node { Parent = None, FirstChild = None, Next = None, Previous = None });
        for (var node = network.Root - 1; node >= 0; node--)
        {
            Link(node, node < network.Demands ? start[node] : network.Head(node));
            nodes[node].Depth = nodes[nodes[node].Parent].Depth + 1;
        }
        for (var demand = 0; demand < network.Demands; demand++)
        {
            nodes[demand].Flow = network.Grams[demand];
            for (var node = start[demand]; node != network.Root; node = nodes[node].Parent) nodes[node].Flow += network.Grams[demand];
        }
    }

    /// <summary>What a gram more at a node costs on its way to the root along the tree.</summary>
    public long Price(int node) => node >= network.Demands ? price[node] : price[nodes[node].Parent] + network.Cost(node, nodes[node].Parent);

    /// <summary>The prices of lines, licences and root by node number; a demand's is not in here.</summary>
    public ReadOnlySpan<long> Prices => price;

    public int Parent(int node) => nodes[node].Parent;

    /// <summary>Grams on the arc between a node and its parent.</summary>
    public long FlowToParent(int node) => nodes[node].Flow;

    /// <summary>Whether the one arc out of a line or licence is in the tree.</summary>
    public bool Holds(int node) => nodes[node].Parent == network.Head(node) || nodes[network.Head(node)].Parent == node;

    /// <summary>Whether that arc, not being in the tree, is full; else it is empty.</summary>
    public bool IsFull(int node) => full[node];

    /// <summary>Grams on the one arc out of a line or licence.</summary>
    public long FlowOut(int node) =>
        nodes[node].Parent == network.Head(node) ? nodes[node].Flow
        : nodes[network.Head(node)].Parent == node ? nodes[network.Head(node)].Flow
        : full[node] ? network.Cap(node) : 0;

    /// <summary>Grams without a place.</summary>
    public long UnmetGrams()
    {
        var sum = 0L;
        for (var demand = 0; demand < network.Demands; demand++)
            if (nodes[demand].Parent == network.Root) sum += nodes[demand].Flow;
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
        var tail = Math.Min(leaving, nodes[leaving].Parent);
        full[tail] = nodes[leaving].Flow != 0;
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
                var room = nodes[left].Parent > left ? nodes[left].Flow : network.Cap(nodes[left].Parent) - nodes[left].Flow;
                if (room < before) (before, leavingBefore) = (room, left);
                left = nodes[left].Parent;
            }
            if (rightDepth >= leftDepth)
            {
                var room = nodes[right].Parent > right ? network.Cap(right) - nodes[right].Flow : nodes[right].Flow;
                if (room <= after) (after, leavingAfter) = (room, right);
                right = nodes[right].Parent;
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
        for (var node = from; node != join; node = nodes[node].Parent) nodes[node].Flow += nodes[node].Parent > node ? -amount : amount;
        for (var node = to; node != join; node = nodes[node].Parent) nodes[node].Flow += nodes[node].Parent > node ? amount : -amount;
    }

    // Turns round the way from the entering arc's inner end to the leaving arc.
    private void Rehang(int inside, int outside, int leaving, long entering)
    {
        var (node, newParent, newFlow) = (inside, outside, entering);
        while (true)
        {
            var (oldParent, oldFlow) = (nodes[node].Parent, nodes[node].Flow);
            Unlink(node);
            Link(node, newParent);
            nodes[node].Flow = newFlow;
            if (node == leaving) return;
            (node, newParent, newFlow) = (oldParent, node, oldFlow);
        }
    }

    private void Reprice(int top)
    {
        var count = 0;
        open[count++] = top;
        while (count > 0)
        {
            var node = open[--count];
            var above = nodes[node].Parent;
            if (node >= network.Demands)
            {
                nodes[node].Depth = Depth(above) + 1;
                price[node] = above > node ? price[above] : Price(above) - network.Cost(above, node);
            }
            for (var child = nodes[node].FirstChild; child != None; child = nodes[child].Next) open[count++] = child;
        }
    }

    private int Depth(int node) => node >= network.Demands ? nodes[node].Depth : nodes[nodes[node].Parent].Depth + 1;

    private void Link(int node, int above)
    {
        nodes[node].Parent = above;
        if (node >= network.Demands || nodes[node].Children > 0) List(node);
        if (above < network.Demands && nodes[above].Children++ == 0) List(above);
    }

    private void Unlink(int node)
    {
        var above = nodes[node].Parent;
        if (node >= network.Demands || nodes[node].Children > 0) Delist(node);
        if (above < network.Demands && --nodes[above].Children == 0) Delist(above);
    }

    private void List(int node)
    {
        var above = nodes[node].Parent;
        (nodes[node].Next, nodes[node].Previous) = (nodes[above].FirstChild, None);
        if (nodes[above].FirstChild != None) nodes[nodes[above].FirstChild].Previous = node;
        nodes[above].FirstChild = node;
    }

    private void Delist(int node)
    {
        if (nodes[node].Previous == None) nodes[nodes[node].Parent].FirstChild = nodes[node].Next;
        else nodes[nodes[node].Previous].Next = nodes[node].Next;
        if (nodes[node].Next != None) nodes[nodes[node].Next].Previous = nodes[node].Previous;
    }

    private struct Node
    {
        /// <summary>None at the root.</summary>
        public int Parent;

        /// <summary>Steps to the root; not kept for demands.</summary>
        public int Depth;

        /// <summary>Of a demand: lines that hang on it. With none it is a leaf.</summary>
        public int Children;

        /// <summary>The list of children that are no leaves.</summary>
        public int FirstChild;
        public int Next;
        public int Previous;

        /// <summary>Grams on the arc between the node and its parent.</summary>
        public long Flow;
    }
}
