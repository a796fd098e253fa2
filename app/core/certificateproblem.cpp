// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/core/certificateproblem.h"

#include <QHash>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestProblems = 70;
constexpr qsizetype longestHost = 60;
constexpr qsizetype longestName = 80;

//! One line: a certificate is written by whoever runs the server.
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

QString detailOf(const CertificateProblem &problem)
{
    const QStringList lines {
        u"certificate="_s + problem.problems.join(u',').left(longestProblems),
        u"host="_s + plain(problem.host, longestHost),
        u"subject="_s + plain(problem.subject, longestName),
        u"issuer="_s + plain(problem.issuer, longestName),
        u"from="_s + plain(problem.from),
        u"until="_s + plain(problem.until),
        u"sha256="_s + problem.sha256,
    };
    return lines.join(u'\n');
}

std::optional<CertificateProblem> certificateProblemIn(const QString &detail)
{
    if (!detail.startsWith("certificate="_L1))
        return std::nullopt;
    QHash<QString, QString> values;
    const QStringList lines = detail.split(u'\n');
    for (const QString &line : lines)
        values.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    const auto time = [&values](const QString &key) {
        return QDateTime::fromString(values.value(key), Qt::ISODate);
    };
    CertificateProblem problem;
    problem.problems = values.value(u"certificate"_s).split(u',', Qt::SkipEmptyParts);
    if (problem.problems.isEmpty())
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
