using WasteLoop.Kernel;
using WasteLoop.Manifests.Drafts;
using WasteLoop.Manifests.Replicas;

namespace WasteLoop.Manifests.Transfer;

/// <summary>What the law asks before a manifest gets its number. One problem is told at a time, always in this order:
/// containers, parties and places, plan, receiver's licence, carrier's permit. Whether the plan has room is asked last, by <see cref="PlanUsage"/>.</summary>
internal static class IssueRules
{
    /// <summary>The checked content, without a number yet.</summary>
    /// <param name="day">The China day of issue.</param>
    /// <exception cref="RuleViolationException">See the summary; each names its field and rule.</exception>
    public static SignedContent Check(Draft draft, IssueFacts facts, DateOnly day, string signedBy, DateTimeOffset signedAt)
    {
        var containers = Containers(draft, facts);
        var (moverSite, receiver, receiverSite) = Places(draft, facts);
        var codes = containers.Select(container => container.WasteCode).Distinct().Order(StringComparer.Ordinal).ToList();
        Planned(draft, facts, day.Year, codes);
        var licence = Licensed(draft, facts, day, codes);
        var (carrier, permit) = Carried(draft, facts, day);
        return new SignedContent("",
            UnitOf(facts.Mover ?? throw UnknownParty(draft.Mover, "mover"), moverSite),
            new SignedCarrier(carrier.Party, carrier.Name, carrier.Address, carrier.Phone, permit.Permit),
            UnitOf(receiver, receiverSite), licence.Licence, draft.Method, draft.PlannedOn, signedBy, signedAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
            [.. containers.Select(c => new SignedContainer(c.Label, c.WasteCode, c.WasteName, c.Hazards, c.Form, c.Packaging, c.Grams))]);
    }

    public static RuleViolationException NotPlanned(string site, int year, string code, string receiver) => new("manifest.planned",
        $"场所 {site} 的 {year} 年管理计划没有将 {code} 移交 {receiver} 的内容。", $"The plan of site {site} for {year} has no transfer of {code} to {receiver}.",
        "labels", "manifest.planned", "请先变更管理计划并备案，再签发联单。", "Revise and file the plan first, then issue the manifest.");

    private static List<KnownContainer> Containers(Draft draft, IssueFacts facts)
    {
        if (draft.Labels.Length == 0)
            throw new RuleViolationException("manifest.empty", "联单上没有容器。", "There is no container on the manifest.", "labels", nextZh: "请先把容器加入草稿。", nextEn: "Put containers into the draft first.");
        var containers = new List<KnownContainer>();
        for (var i = 0; i < draft.Labels.Length; i++)
        {
            var (label, field) = (draft.Labels[i], $"labels[{i}]");
            if (!facts.Containers.TryGetValue(label, out var container) || container.Party != draft.Mover) throw LabelList.NotFound(label, i);
            if (facts.Taken.TryGetValue(label, out var taken)) throw Taken(label, field, taken.Mover == draft.Mover ? taken.Manifest : null);
            if (container.Site != draft.MoverSite || !container.InStore || container.Grams <= 0) throw NotInStore(container, draft.MoverSite, field);
            containers.Add(container);
        }
        return containers;
    }

    private static RuleViolationException Taken(string label, string field, string? manifest) => new("manifest.container-taken",
        manifest is null ? $"容器 {label} 已在另一份联单上。" : $"容器 {label} 已在联单 {manifest} 上。", manifest is null ? $"Container {label} is on another manifest." : $"Container {label} is on manifest {manifest} already.",
        field, "manifest.per-trip", "请从草稿中去掉该容器，或先作废那份联单。", "Take it off this draft, or void the other manifest first.", Refusal.Conflict);

    private static RuleViolationException NotInStore(KnownContainer container, string site, string field) => new("manifest.not-in-store",
        container.Withdrawn ? $"容器 {container.Label} 已撤销。" : container.Site != site ? $"容器 {container.Label} 在场所 {container.Site}，不在 {site}。" : $"容器 {container.Label} 尚未入库。",
        container.Withdrawn ? $"Container {container.Label} was withdrawn." : container.Site != site ? $"Container {container.Label} is at site {container.Site}, not at {site}." : $"Container {container.Label} is not in store yet.",
        field, "manifest.in-store", "只有已称重入库的容器才能上联单。", "Only weighed containers that were put in store go on a manifest.");

    private static (KnownSite MoverSite, KnownParty Receiver, KnownSite ReceiverSite) Places(Draft draft, IssueFacts facts)
    {
        if (facts.MoverSite is not { } moverSite || moverSite.Party != draft.Mover)
            throw new RuleViolationException("site.not-found", $"没有场所 {draft.MoverSite}，或不属于本单位。", $"There is no site {draft.MoverSite}, or it is not yours.", "moverSite", kind: Refusal.NotFound);
        if (draft.Mover == draft.Receiver)
            throw new RuleViolationException("manifest.same-party", "移出人和接受人不能是同一单位。", "Mover and receiver cannot be the same firm.", "receiver",
                nextZh: "本单位内部的转移不用联单，请记入台账。", nextEn: "What stays within the firm goes into its ledger, not on a manifest.");
        var receiver = facts.Receiver ?? throw UnknownParty(draft.Receiver, "receiver");
        if (facts.ReceiverSite is not { } receiverSite || receiverSite.Party != draft.Receiver)
            throw new RuleViolationException("manifest.receiver-site", $"场所 {draft.ReceiverSite} 不属于接受人 {receiver.Name}。", $"Site {draft.ReceiverSite} does not belong to the receiver {receiver.Name}.", "receiverSite", "manifest.named-receiver");
        if (RegionCode.Parse(moverSite.Region).Province != RegionCode.Parse(receiverSite.Region).Province)
            throw new RuleViolationException("manifest.cross-province-approval", $"移出地 {moverSite.Region} 与接受地 {receiverSite.Region} 不在同一省，系统中没有跨省转移批准。",
                $"Origin {moverSite.Region} and destination {receiverSite.Region} lie in different provinces, and no approval is on record.", "receiverSite", "manifest.cross-province-approval",
                "请先取得跨省转移批准，或选择省内接受单位。", "Get an approval first, or choose a receiver in the province.");
        return (moverSite, receiver, receiverSite);
    }

    // 危险废物转移管理办法 art. 14: a manifest is filled from the transfers in the filed plan.
    private static void Planned(Draft draft, IssueFacts facts, int year, List<string> codes)
    {
        if (facts.Plan is null)
            throw new RuleViolationException("manifest.planned", $"场所 {draft.MoverSite} 没有备案 {year} 年管理计划。", $"Site {draft.MoverSite} has filed no plan for {year}.",
                "moverSite", "manifest.planned", "请先备案管理计划，再签发联单。", "File the plan first, then issue the manifest.");
        foreach (var code in codes)
            if (facts.PlanLines.All(line => line.WasteCode != code)) throw NotPlanned(draft.MoverSite, year, code, draft.Receiver);
    }

    /// <summary>The one licence that covers all codes: the receiver accepts a manifest under one.</summary>
    private static KnownLicence Licensed(Draft draft, IssueFacts facts, DateOnly day, List<string> codes)
    {
        if (facts.Licences.FirstOrDefault(licence => licence.HoldsOn(day) && licence.CoversMethod(draft.Method) && codes.TrueForAll(licence.CoversCode)) is { } covering) return covering;
        var (field, zh, en) = facts.Licences.Count == 0 ? ("receiver", "没有危险废物经营许可证", "has no licence")
            : facts.Licences.Where(licence => licence.HoldsOn(day)).ToList() is not { Count: > 0 } valid
                ? ("receiver", $"的许可证 {facts.Licences[^1].Licence} 有效期为 {facts.Licences[^1].ValidFrom:yyyy-MM-dd} 至 {facts.Licences[^1].ValidTo:yyyy-MM-dd}，{day:yyyy-MM-dd} 无效",
                    $"holds licence {facts.Licences[^1].Licence} from {facts.Licences[^1].ValidFrom:yyyy-MM-dd} to {facts.Licences[^1].ValidTo:yyyy-MM-dd}, not valid on {day:yyyy-MM-dd}")
            : valid.Where(licence => licence.CoversMethod(draft.Method)).ToList() is not { Count: > 0 } able
                ? ("method", $"的许可证不含利用处置方式 {draft.Method}", $"is not licensed for the method {draft.Method}")
            : codes.Find(code => !able.Exists(licence => licence.CoversCode(code))) is { } uncovered
                ? ("labels", $"的许可证不含废物 {uncovered}（方式 {draft.Method}）", $"is not licensed for waste {uncovered} by the method {draft.Method}")
            : ("labels", "没有一张许可证同时包含联单上的全部废物", "has no single licence for all the waste on the manifest");
        throw new RuleViolationException("manifest.receiver-licence", $"接受人 {draft.Receiver} {zh}。", $"The receiver {draft.Receiver} {en}.", field, "manifest.receiver-licence",
            "请选择许可范围内的接受单位，或分成几份联单。", "Choose a receiver that is licensed for it, or make several manifests.");
    }

    private static (KnownParty Carrier, KnownTransportPermit Permit) Carried(Draft draft, IssueFacts facts, DateOnly day)
    {
        var carrier = facts.Carrier ?? throw UnknownParty(draft.Carrier, "carrier");
        return (carrier, Papers.PermitOf(carrier.Party, facts.Permits, day, "carrier"));
    }

    private static SignedUnit UnitOf(KnownParty party, KnownSite site) => new(party.Party, party.Name, party.Contact, party.Phone, site.Site, site.Name, site.Address, site.Region);

    private static RuleViolationException UnknownParty(string party, string field) => new("manifest.party-unknown", $"系统中没有单位 {party}。", $"There is no firm {party} in the register.", field, "manifest.contract",
        "请核对统一社会信用代码，或请该单位先登记。", "Check the credit code, or let the firm register first.");
}
