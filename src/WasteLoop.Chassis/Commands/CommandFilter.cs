using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Commands;

/// <summary>
/// Runs a write in one transaction: the state, the journal and, with an Idempotency-Key, the answer. Either all of it is there after a
/// crash or nothing is; a repeated key gives the stored answer and changes nothing.
/// </summary>
/// <remarks>Only answers to writes that took effect are kept: a refused write did nothing, and its repetition is judged anew.</remarks>
public sealed class CommandFilter<TDb>(ServiceName<TDb> service, WriteGate<TDb> gate, JournalSignal<TDb> signal, DatabaseEngine engine, TimeProvider clock) : IEndpointFilter
    where TDb : ServiceDb
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()!.Metadata.GetMetadata<OwnTransaction>() is not null) return await next(context);

        var db = http.RequestServices.GetRequiredService<TDb>();
        var key = IdempotencyKey.Of(http);
        Task<long>? sealedAt = null;
        Answer answer;
        using (await gate.Enter(http.RequestAborted))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
            // Sent twice at once, the second waits and then finds the answer.
            if (key is not null) await engine.Hold(db, $"answer/{service.Name}/{key.Hash}", http.RequestAborted);
            if (key is not null && await db.GivenAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Key == key.Hash, http.RequestAborted) is { } given)
            {
                key.RefuseUnlessSame(given);
                if (given.ContentType == ShownOnce.ContentType)
                    throw new RuleViolationException("answer.shown-once", "此请求已经执行，其中的密码或密钥只显示一次。", "This was done before; the password or key in its answer is shown only once.", IdempotencyKey.Header,
                        nextZh: "请重置密码，或撤销后重新制作密钥。", nextEn: "Reset the password, or revoke the key and make another.", kind: Refusal.Conflict);
                return await AnswerAgain(http, db, given);
            }

            if (gate.OneByOne) db.SealAs = service.Name;
            answer = await Answer.Of(http, await next(context));
            if (answer.StatusCode < 400)
            {
                var kept = http.GetEndpoint()!.Metadata.GetMetadata<ShownOnce>() is null ? answer : answer.WithoutSecret();
                if (key is not null) db.GivenAnswers.Add(kept.Keep(key, db.LastRecordedId, clock.GetUtcNow()));
                if (db.LastRecordedId is not null && db.SealAs is null) sealedAt = signal.Expect(db.LastRecordedId);
                try
                {
                    await db.SaveChangesAsync(CancellationToken.None);
                    await transaction.CommitAsync(CancellationToken.None);
                    // Within the turn, so that the bus gets them in order.
                    signal.Announce(db.SealedHere);
                }
                catch
                {
                    if (sealedAt is not null) signal.Forget(db.LastRecordedId!);
                    throw;
                }
            }
        }
        if (answer.StatusCode < 400 && db.SealedHere.Count > 0)
        {
            NamePosition(http, db.SealedHere[^1].Sequence!.Value);
        }
        else if (sealedAt is not null && await signal.PositionOf(db.LastRecordedId!, sealedAt) is { } position)
        {
            http.Response.Headers[JournalSignal<TDb>.Header] = position;
        }
        return answer;
    }

    private async Task<Answer> AnswerAgain(HttpContext http, TDb db, GivenAnswer given)
    {
        var sequence = await db.Journal.Where(e => e.Id == given.LastEntryId).Select(e => e.Sequence).SingleOrDefaultAsync(http.RequestAborted);
        if (sequence is not null) NamePosition(http, sequence.Value);
        http.Response.Headers["Idempotency-Replayed"] = "true";
        return Answer.Of(given);
    }

    private void NamePosition(HttpContext http, long sequence) => http.Response.Headers[JournalSignal<TDb>.Header] = $"{service.Name}/{sequence}";
}
