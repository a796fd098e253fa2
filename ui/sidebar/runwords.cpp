// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/sidebar/runwords.h"

#include "ui/words/formatters.h"

#include <QCoreApplication>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

} // namespace

Tone markTone(RunMark mark)
{
    switch (mark) {
    case RunMark::Unknown:
        return Tone::Unsure;
    case RunMark::Sending:
    case RunMark::Running:
        return Tone::Busy;
    case RunMark::Failed:
        return Tone::Bad;
    case RunMark::Rejected:
        return Tone::Refused;
    case RunMark::Settled:
    case RunMark::NotSent:
        return Tone::Off;
    case RunMark::Succeeded:
        return Tone::Good;
    }
    return Tone::Unsure;
}

QString markWord(RunMark mark)
{
    switch (mark) {
    case RunMark::Unknown:
        return RunWords::tr("with unknown outcomes");
    case RunMark::Sending:
        return RunWords::tr("being sent");
    case RunMark::Running:
        return RunWords::tr("running");
    case RunMark::Failed:
        return RunWords::tr("with failed targets");
    case RunMark::Rejected:
        return RunWords::tr("with rejected targets");
    case RunMark::Settled:
        return RunWords::tr("settled by hand");
    case RunMark::NotSent:
        return RunWords::tr("not completely sent");
    case RunMark::Succeeded:
        return RunWords::tr("succeeded");
    }
    return {};
}

QString shareText(const OutcomeTotals &totals)
{
    return u"%1/%2"_s.arg(countText(totals[Outcome::Succeeded]), countText(totals.total()));
}

QString shortAge(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(u"HH:mm"_s);
    return local.toString(local.date().year() == today.year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
}

QString ageText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(u"HH:mm"_s);
    switch (local.date().daysTo(now.toLocalTime().date())) {
    case 0:
        //: a time of today: "today 14:24"
        return RunWords::tr("today %1").arg(clock);
    case 1:
        return RunWords::tr("yesterday %1").arg(clock);
    default:
        return local.toString(u"yyyy-MM-dd HH:mm"_s);
    }
}

} // namespace muster
