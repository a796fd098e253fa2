// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/certificateproblem.h"

#include "app/core/enumwords.h"

#include <QHash>
#include <QStringList>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr auto faultWords = enumWords<CertificateFault>({
    { CertificateFault::NotYetValid, "not-yet-valid" },
    { CertificateFault::Expired, "expired" },
    { CertificateFault::WrongHost, "wrong-host" },
    { CertificateFault::SelfSigned, "self-signed" },
    { CertificateFault::UnknownIssuer, "unknown-issuer" },
    { CertificateFault::Rejected, "rejected" },
});
static_assert(faultWords.covers(allCertificateFaults));

constexpr qsizetype longestHost = 60;
constexpr qsizetype longestName = 80;

QString plain(const QString &text, qsizetype longest)
{
    QString result = text.simplified();
    for (QChar &c : result) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return result.size() <= longest ? result : QString(result.left(longest - 1) + u'…');
}

QString plain(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

} // namespace

CertificateProblem bounded(CertificateProblem problem)
{
    problem.host = plain(problem.host, longestHost);
    problem.subject = plain(problem.subject, longestName);
    problem.issuer = plain(problem.issuer, longestName);
    return problem;
}

QString certificateToText(const CertificateProblem &problem)
{
    QStringList faults;
    for (const CertificateFault fault : problem.faults)
        faults += faultWords.word(fault);
    const QStringList lines {
        u"certificate="_s + faults.join(u','), u"host="_s + problem.host,
        u"subject="_s + problem.subject,       u"issuer="_s + problem.issuer,
        u"from="_s + plain(problem.from),      u"until="_s + plain(problem.until),
        u"sha256="_s + problem.sha256,
    };
    return lines.join(u'\n');
}

std::optional<CertificateProblem> certificateFromText(const QString &text)
{
    if (!text.startsWith("certificate="_L1))
        return std::nullopt;
    QHash<QString, QString> values;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        values.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    const auto time = [&values](const QString &key) {
        return QDateTime::fromString(values.value(key), Qt::ISODate);
    };
    CertificateProblem problem;
    const QStringList faults = values.value(u"certificate"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : faults) {
        const std::optional<CertificateFault> fault = faultWords.value(word);
        if (!fault)
            return std::nullopt;
        problem.faults += *fault;
    }
    if (problem.faults.isEmpty())
        return std::nullopt;
    problem.host = values.value(u"host"_s);
    problem.subject = values.value(u"subject"_s);
    problem.issuer = values.value(u"issuer"_s);
    problem.from = time(u"from"_s);
    problem.until = time(u"until"_s);
    problem.sha256 = values.value(u"sha256"_s);
    return problem;
}

} // namespace muster
