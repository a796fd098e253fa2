// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/words/outcometext.h"

#include "ui/widgets/drawnicon.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QStringList>

#include <algorithm>

namespace muster {

namespace {

class OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)

public:
    static QString part(Outcome outcome, int n);
    static QString totals(const OutcomeTotals &totals);
};

QString OutcomeText::part(Outcome outcome, int n)
{
    switch (outcome) {
    case Outcome::Planned:
        return tr("%n waiting to be sent", nullptr, n);
    case Outcome::Sending:
        return tr("%n being sent", nullptr, n);
    case Outcome::Accepted:
        return tr("%n accepted", nullptr, n);
    case Outcome::Running:
        return tr("%n running", nullptr, n);
    case Outcome::Succeeded:
        return tr("%n succeeded", nullptr, n);
    case Outcome::Failed:
        return tr("%n failed", nullptr, n);
    case Outcome::Rejected:
        return tr("%n rejected", nullptr, n);
    case Outcome::Unknown:
        return tr("%n unknown", nullptr, n);
    case Outcome::NotSent:
        return tr("%n not sent", nullptr, n);
    }
    return {};
}

QString OutcomeText::totals(const OutcomeTotals &totals)
{
    static constexpr Outcome order[] = { Outcome::Succeeded, Outcome::Failed,  Outcome::Rejected,
                                         Outcome::Unknown,   Outcome::Running, Outcome::Accepted,
                                         Outcome::Sending,   Outcome::Planned, Outcome::NotSent };
    QStringList parts;
    for (const Outcome outcome : order) {
        if (totals[outcome] > 0)
            parts += part(outcome, totals[outcome]);
    }
    if (parts.isEmpty())
        return {};
    //: stands between the parts of "6 succeeded, 1 failed"
    const QString separator = tr(", ");
    //: %n is the number of all targets, %1 is made of parts like "6 succeeded"
    return tr("Of %n: %1.", nullptr, totals.total()).arg(parts.join(separator));
}

struct ToneColors
{
    QRgb onLight;
    QRgb onDark;
};

ToneColors colorsOf(OutcomeTone tone)
{
    switch (tone) {
    case OutcomeTone::Good:
        return { 0xff1a7f37, 0xff56d364 };
    case OutcomeTone::Bad:
        return { 0xffb3261e, 0xffff8f87 };
    case OutcomeTone::Refused:
        return { 0xff8a3b00, 0xffffa657 };
    case OutcomeTone::Unsure:
        return { 0xff7a2e8e, 0xffd8a6f0 };
    case OutcomeTone::Busy:
        return { 0xff0550ae, 0xff79c0ff };
    case OutcomeTone::Waiting:
    case OutcomeTone::Off:
        return { 0xff57606a, 0xffb1bac4 };
    }
    return { 0xff57606a, 0xffb1bac4 };
}

void paintTone(QPainter &painter, const QRectF &box, OutcomeTone tone, const QColor &color,
               const QColor &ground)
{
    const qreal unit = box.width() / 16;
    const QPointF c = box.center();
    const QPen outline(color, 1.6 * unit);
    const QPen mark(ground, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto at = [&](qreal x, qreal y) { return c + QPointF(x * unit, y * unit); };
    const qreal radius = 6.2 * unit;
    const bool filled
        = tone == OutcomeTone::Good || tone == OutcomeTone::Bad || tone == OutcomeTone::Refused;
    painter.setPen(filled ? QPen(Qt::NoPen) : outline);
    painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    if (tone == OutcomeTone::Unsure) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF { at(0, -7.6), at(7.6, 0), at(0, 7.6), at(-7.6, 0) });
    } else {
        painter.drawEllipse(c, radius, radius);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(mark);
    switch (tone) {
    case OutcomeTone::Good:
        painter.drawPolyline(QPolygonF { at(-3, 0.2), at(-0.8, 2.6), at(3.2, -2.4) });
        break;
    case OutcomeTone::Bad:
        painter.drawLine(at(-2.4, -2.4), at(2.4, 2.4));
        painter.drawLine(at(-2.4, 2.4), at(2.4, -2.4));
        break;
    case OutcomeTone::Refused:
        painter.drawLine(at(-3.2, 0), at(3.2, 0));
        break;
    case OutcomeTone::Unsure: {
        QPainterPath hook(at(-1.8, -1.6));
        hook.cubicTo(at(-1.8, -4.4), at(2.2, -4.2), at(1.8, -1.6));
        hook.cubicTo(at(1.5, -0.4), at(0, -0.4), at(0, 1.2));
        painter.setPen(QPen(ground, 1.5 * unit, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(hook);
        painter.drawPoint(at(0, 3.6));
        break;
    }
    case OutcomeTone::Busy:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(QRectF(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius), 90 * 16,
                        180 * 16);
        break;
    case OutcomeTone::Off:
        painter.setPen(outline);
        painter.drawLine(at(-4, 4), at(4, -4));
        break;
    case OutcomeTone::Waiting:
        break;
    }
}

} // namespace

OutcomeTone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return OutcomeTone::Waiting;
    case Outcome::Sending:
    case Outcome::Accepted:
    case Outcome::Running:
        return OutcomeTone::Busy;
    case Outcome::Succeeded:
        return OutcomeTone::Good;
    case Outcome::Failed:
        return OutcomeTone::Bad;
    case Outcome::Rejected:
        return OutcomeTone::Refused;
    case Outcome::Unknown:
        return OutcomeTone::Unsure;
    case Outcome::NotSent:
        return OutcomeTone::Off;
    }
    return OutcomeTone::Unsure;
}

Phrase outcomePhrase(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return MUSTER_PHRASE("Outcome", "Planned");
    case Outcome::Sending:
        return MUSTER_PHRASE("Outcome", "Sending");
    case Outcome::Accepted:
        return MUSTER_PHRASE("Outcome", "Accepted");
    case Outcome::Running:
        return MUSTER_PHRASE("Outcome", "Running");
    case Outcome::Succeeded:
        return MUSTER_PHRASE("Outcome", "Succeeded");
    case Outcome::Failed:
        return MUSTER_PHRASE("Outcome", "Failed");
    case Outcome::Rejected:
        return MUSTER_PHRASE("Outcome", "Rejected");
    case Outcome::Unknown:
        return MUSTER_PHRASE("Outcome", "Unknown");
    case Outcome::NotSent:
        return MUSTER_PHRASE("Outcome", "Not sent");
    }
    return {};
}

QString outcomeWord(Outcome outcome) { return outcomePhrase(outcome).text(); }

Phrase outcomeMeaningPhrase(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Planned:
        return MUSTER_PHRASE("Outcome", "Nothing has been sent for it yet.");
    case Outcome::Sending:
        return MUSTER_PHRASE("Outcome", "Its request is on its way.");
    case Outcome::Accepted:
        return MUSTER_PHRASE("Outcome", "The cloud took it; this is not yet success.");
    case Outcome::Running:
        return MUSTER_PHRASE("Outcome", "The cloud's job was running when it was last looked at.");
    case Outcome::Succeeded:
        return MUSTER_PHRASE("Outcome", "The cloud says that it succeeded.");
    case Outcome::Failed:
        return MUSTER_PHRASE("Outcome", "The cloud took it, and its job failed.");
    case Outcome::Rejected:
        return MUSTER_PHRASE("Outcome",
                             "The cloud refused it: there is no job and nothing was done.");
    case Outcome::Unknown:
        return MUSTER_PHRASE(
            "Outcome",
            "It was sent, or may have been, and no answer says what became of it. It may have been "
            "carried out: check the present status before you restart again.");
    case Outcome::NotSent:
        return MUSTER_PHRASE("Outcome", "Nothing was sent for it.");
    }
    return {};
}

QString outcomeMeaning(Outcome outcome) { return outcomeMeaningPhrase(outcome).text(); }

QColor outcomeColor(Outcome outcome, const QPalette &palette)
{
    const ToneColors colors = colorsOf(outcomeTone(outcome));
    const bool dark = palette.color(QPalette::Base).lightnessF() < 0.5;
    return QColor::fromRgb(dark ? colors.onDark : colors.onLight);
}

void paintOutcome(QPainter &painter, const QRectF &rect, Outcome outcome, const QPalette &palette)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTone(painter, box, outcomeTone(outcome), outcomeColor(outcome, palette),
              palette.color(QPalette::Base));
    painter.restore();
}

QIcon outcomeIcon(Outcome outcome, const QPalette &palette)
{
    return QIcon(new DrawnIcon({ 16, 32, 48 }, [outcome, palette](int side, QIcon::Mode mode) {
        QPixmap drawn(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF all(0, 0, side, side);
        const QColor ground = palette.color(QPalette::Base);
        QColor colour = outcomeColor(outcome, palette);
        if (mode == QIcon::Disabled)
            colour = palette.color(QPalette::Disabled, QPalette::ButtonText);
        // The ground of a selected row is another one in a window that is not active, and the mode
        // does not tell: the shape brings the ground of a row that is not selected along.
        if (mode == QIcon::Selected) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(all, all.width() / 5, all.height() / 5);
        }
        paintTone(painter, all, outcomeTone(outcome), colour, ground);
        painter.end();
        return drawn;
    }));
}

QString totalsSentence(const OutcomeTotals &totals) { return OutcomeText::totals(totals); }

} // namespace muster
