// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/runs/supporttext.h"

#include "app/core/visibletext.h"
#include "app/log/redact.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"
#include "ui/words/outcometext.h"
#include "ui/words/phrasebook.h"
#include "ui/words/saferetry.h"
#include "ui/words/targetstory.h"

#include <QStringList>

namespace muster {

namespace {

QString inBoth(const QString &english, const QString &chinese)
{
    return english == chinese ? english : QString(english + u" / " + chinese);
}

class Writer
{
public:
    //! "Region / 区域: cn-north-4", one line whatever the value; nothing when there is none.
    void line(const Phrase &label, const QString &value, const QString &indent = {})
    {
        if (!value.isEmpty())
            m_lines += QString(indent + both(label) + u": " + visibleText(value));
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
        return inBoth(m_english.text(phrase, n), m_chinese.text(phrase, n));
    }
    [[nodiscard]] const PhraseBook &english() const { return m_english; }
    [[nodiscard]] const PhraseBook &chinese() const { return m_chinese; }
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
    writer.line(MUSTER_PHRASE("SupportText", "Endpoint"),
                connection.endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    writer.line(MUSTER_PHRASE("SupportText", "Operator"), run.operatorName);
    if (run.confirmedAt.isValid()) {
        writer.line(MUSTER_PHRASE("SupportText", "Confirmed at"),
                    utcDateTimeText(run.confirmedAt) + u" / " + localDateTimeText(run.confirmedAt));
    }
}

void writeTarget(Writer &writer, const TargetRecord &record, const FleetKind &kind,
                 const ErrorCatalogue &catalogue, const Present &now)
{
    const TargetStory english = targetStory(record, kind, catalogue, now, writer.english());
    const TargetStory chinese = targetStory(record, kind, catalogue, now, writer.chinese());
    const Target &target = record.target;
    const Error error = record.error.value_or(Error {});
    writer.plain({});
    writer.line(MUSTER_PHRASE("SupportText", "Target"),
                target.name.isEmpty()
                    ? target.id.value
                    : QStringLiteral("%1 (%2)").arg(target.name, target.id.value));
    writer.fact(MUSTER_PHRASE("SupportText", "Outcome"), inBoth(english.outcome, chinese.outcome));
    // The names of the API's own fields: both sides search for them.
    writer.fact(Phrase { "SupportText", "job_id" }, record.jobId.value);
    writer.fact(Phrase { "SupportText", "request_id" }, requestIdOf(record));
    writer.time(MUSTER_PHRASE("SupportText", "Sent at"), timeOfSending(record));
    writer.time(MUSTER_PHRASE("SupportText", "Answered at"), record.answeredAt);
    writer.time(MUSTER_PHRASE("SupportText", "Ended at"), record.endedAt);
    writer.time(MUSTER_PHRASE("SupportText", "Ended at, by the cloud's clock"),
                record.cloudEndedAt);
    writer.time(MUSTER_PHRASE("SupportText", "Last seen at"), record.lastSeenAt);
    if (error.httpStatus > 0)
        writer.fact(Phrase { "SupportText", "HTTP" }, QString::number(error.httpStatus));
    writer.fact(MUSTER_PHRASE("SupportText", "Error code"), vendorCode(error));
    writer.fact(MUSTER_PHRASE("SupportText", "Message"), redacted(error.message));
    // Lines of ours, such as those of a certificate, on the one line of the field.
    writer.fact(MUSTER_PHRASE("SupportText", "Evidence"),
                redacted(technicalDetail(error)).replace(u'\n', QStringLiteral("; ")));
    const Phrase meaning = MUSTER_PHRASE("SupportText", "What it means");
    if (english.meaning.isEmpty() && chinese.meaning.isEmpty())
        writer.sentences(meaning, whatBecamePhrase(record, catalogue));
    else
        writer.sentences(meaning, english.meaning, chinese.meaning);
    writer.sentences(MUSTER_PHRASE("SupportText", "What to do next"), english.advice,
                     chinese.advice);
    writer.sentences(MUSTER_PHRASE("SupportText", "Safe to retry"), english.retry, chinese.retry);
}

} // namespace

QString supportText(const RunRecord &run, const FleetKind &kind, const QList<qsizetype> &rows,
                    const ErrorCatalogue &catalogue, const Present &now)
{
    Writer writer;
    writeRun(writer, run, kind);
    for (const qsizetype row : rows) {
        if (row >= 0 && row < run.targets.size())
            writeTarget(writer, run.targets.at(row), kind, catalogue, now);
    }
    return writer.text();
}

} // namespace muster
