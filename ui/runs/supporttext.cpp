// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/supporttext.h"

#include "app/log/redact.h"
#include "ui/common/errortext.h"
#include "ui/common/formatters.h"
#include "ui/common/outcometext.h"
#include "ui/common/phrasebook.h"
#include "ui/common/saferetry.h"
#include "ui/runs/jobtext.h"

#include <QStringList>

namespace muster {

namespace {

class Writer
{
public:
    //! "Region / 区域: cn-north-4"; nothing when there is no value.
    void line(const Phrase &label, const QString &value, const QString &indent = {})
    {
        if (!value.isEmpty())
            m_lines += QString(indent + both(label) + u": " + value);
    }
    void time(const Phrase &label, const QDateTime &time)
    {
        if (time.isValid())
            line(label, utcDateTimeText(time) + u" / " + localDateTimeText(time), m_indent);
    }
    void fact(const Phrase &label, const QString &value) { line(label, value, m_indent); }
    void plain(const QString &text) { m_lines += text; }
    //! The English sentence on one line, the Chinese one below it.
    void sentences(const Phrase &label, const QString &english, const QString &chinese)
    {
        if (english.isEmpty() && chinese.isEmpty())
            return;
        m_lines += QString(m_indent + both(label) + u':');
        for (const QString &sentence : { english, chinese == english ? QString() : chinese }) {
            if (!sentence.isEmpty())
                m_lines += QString(m_indent + m_indent + sentence);
        }
    }
    void sentences(const Phrase &label, const Phrase &sentence)
    {
        sentences(label, m_english.text(sentence), m_chinese.text(sentence));
    }
    [[nodiscard]] QString both(const Phrase &phrase, int n = -1) const
    {
        const QString english = m_english.text(phrase, n);
        const QString chinese = m_chinese.text(phrase, n);
        return english == chinese ? english : QString(english + u" / " + chinese);
    }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    PhraseBook m_english { Language::English };
    PhraseBook m_chinese { Language::Chinese };
    QString m_indent = QStringLiteral("  ");
    QStringList m_lines;
};

void writeRun(Writer &writer, const RunRecord &run, const FleetKind &kind)
{
    const Connection &connection = run.connection;
    writer.line(MUSTER_PHRASE("SupportText", "Run"),
                QStringLiteral("#%1 (%2)").arg(run.number).arg(run.id.value));
    writer.line(MUSTER_PHRASE("SupportText", "Resources"), writer.both(kind.name));
    writer.line(MUSTER_PHRASE("SupportText", "Connection"), connection.name);
    writer.line(MUSTER_PHRASE("SupportText", "Region"), connection.region);
    writer.line(MUSTER_PHRASE("SupportText", "Project ID"), connection.projectId);
    writer.line(MUSTER_PHRASE("SupportText", "Operator"), run.operatorName);
    if (run.confirmedAt.isValid()) {
        writer.line(MUSTER_PHRASE("SupportText", "Confirmed at"),
                    utcDateTimeText(run.confirmedAt) + u" / " + localDateTimeText(run.confirmedAt));
    }
}

void writeExplanation(Writer &writer, const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    const Phrase meaning = MUSTER_PHRASE("SupportText", "What it means");
    const Phrase advice = MUSTER_PHRASE("SupportText", "What to do next");
    const ErrorEntry *entry = record.error ? catalogue.find(*record.error) : nullptr;
    if (entry)
        writer.sentences(meaning, entry->meaningEnglish, entry->meaningChinese);
    else if (record.error && record.outcome != Outcome::Failed)
        writer.sentences(meaning, errorSummaryPhrase(*record.error));
    else
        writer.sentences(meaning, whatBecamePhrase(record, catalogue));
    // What may have been carried out is never advised to be tried again, whatever the code says.
    if (record.outcome == Outcome::Unknown)
        writer.sentences(advice, unknownAdvicePhrase());
    else if (entry)
        writer.sentences(advice, entry->adviceEnglish, entry->adviceChinese);
    else if (record.error)
        writer.sentences(advice, errorAdvicePhrase(*record.error));
    if (const Phrase retry = safeToRetry(record, catalogue); !retry.isEmpty())
        writer.sentences(MUSTER_PHRASE("SupportText", "Safe to retry"), retry);
}

void writeTarget(Writer &writer, const TargetRecord &record, const ErrorCatalogue &catalogue)
{
    const Target &target = record.target;
    const Error error = record.error.value_or(Error {});
    writer.plain({});
    writer.line(MUSTER_PHRASE("SupportText", "Target"),
                target.name.isEmpty()
                    ? target.id.value
                    : QStringLiteral("%1 (%2)").arg(target.name, target.id.value));
    QString outcome = writer.both(outcomePhrase(record.outcome));
    if (record.overdue && !isFinal(record.outcome))
        outcome += u", " + writer.both(MUSTER_PHRASE("SupportText", "overdue"));
    writer.fact(MUSTER_PHRASE("SupportText", "Outcome"), outcome);
    // The names of the API's own fields: both sides search for them.
    writer.fact(Phrase { "SupportText", "job_id" }, record.jobId.value);
    writer.fact(Phrase { "SupportText", "request_id" },
                record.requestId.isEmpty() ? error.requestId : record.requestId.value);
    writer.time(MUSTER_PHRASE("SupportText", "Sent at"), record.sentAt);
    writer.time(MUSTER_PHRASE("SupportText", "Answered at"), record.answeredAt);
    writer.time(MUSTER_PHRASE("SupportText", "Ended at"), record.endedAt);
    writer.time(MUSTER_PHRASE("SupportText", "Last seen at"), record.lastSeenAt);
    if (error.httpStatus > 0)
        writer.fact(Phrase { "SupportText", "HTTP" }, QString::number(error.httpStatus));
    writer.fact(MUSTER_PHRASE("SupportText", "Error code"), error.code);
    writer.fact(MUSTER_PHRASE("SupportText", "Message"), redacted(error.message));
    writer.fact(MUSTER_PHRASE("SupportText", "Evidence"), redacted(error.detail));
    writeExplanation(writer, record, catalogue);
}

} // namespace

QString supportText(const RunRecord &run, const FleetKind &kind, const QList<qsizetype> &rows,
                    const ErrorCatalogue &catalogue)
{
    Writer writer;
    writeRun(writer, run, kind);
    for (const qsizetype row : rows) {
        if (row >= 0 && row < run.targets.size())
            writeTarget(writer, run.targets.at(row), catalogue);
    }
    return writer.text();
}

} // namespace muster
