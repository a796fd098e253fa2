// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/listingbar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/foldingbutton.h"
#include "ui/widgets/icons.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int progressHeight = 5;
constexpr qsizetype roomForRows = 888'888; // rows: fleets are smaller, but the room is kept

} // namespace

ListingBar::ListingBar(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_text(new ElidedLabel(2, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new FoldingButton(this))
{
    m_text->setObjectName(u"fleetListingLabel"_s);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setObjectName(u"fleetListingProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_cancel->setObjectName(u"fleetListingCancel"_s);
    m_cancel->setFolded(true); // its word would take the room of what it stops
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto *said = new QVBoxLayout;
    said->setSpacing(0);
    said->addWidget(m_text);
    said->addWidget(m_progress);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(said, 1);
    layout->addWidget(m_cancel);

    connect(m_cancel, &QPushButton::clicked, this, &ListingBar::cancelRequested);
    retranslateUi();
    updateIcon();
}

// All that it may say has its place from the start: what stands beside it stays there.
QSize ListingBar::sizeHint() const
{
    const auto width
        = [this](const QString &text) { return fontMetrics().horizontalAdvance(text); };
    const int idle = width(tr("Updated %1").arg(u"00:00:00"_s));
    const int reading = width(progressText(roomForRows, roomForRows)) + layout()->spacing()
        + m_cancel->sizeHint().width();
    return { std::max(idle, reading) + 4,
             std::max(m_cancel->sizeHint().height(), fontMetrics().lineSpacing() * 2) };
}

QSize ListingBar::minimumSizeHint() const
{
    return { m_cancel->sizeHint().width() + fontMetrics().averageCharWidth() * 10,
             sizeHint().height() };
}

void ListingBar::setProgress(qsizetype read, qsizetype total)
{
    m_reading = true;
    m_read = read;
    m_total = total;
    retranslateUi();
}

void ListingBar::setSilence(std::chrono::seconds time)
{
    m_silence = time;
    if (m_reading)
        retranslateUi();
}

void ListingBar::setIdle(const QDateTime &updatedAt)
{
    m_reading = false;
    m_updatedAt = updatedAt;
    retranslateUi();
    planMidnight();
}

// A time alone is read as today's.
void ListingBar::planMidnight()
{
    if (m_isPlanned || !m_updatedAt.isValid())
        return;
    m_isPlanned = true;
    const QDateTime now = m_clock.now().toLocalTime();
    const QDateTime tomorrow = now.date().addDays(1).startOfDay();
    m_clock.after(std::chrono::milliseconds(now.msecsTo(tomorrow)) + 1s, this, [this] {
        m_isPlanned = false;
        retranslateUi();
        planMidnight();
    });
}

bool ListingBar::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::WindowActivate: // a computer that slept has seen no midnight
    case QEvent::Show:
        retranslateUi();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        break;
    case QEvent::PaletteChange:
        updateIcon();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void ListingBar::updateIcon() { m_cancel->setIcon(icon(u"close"_s, palette())); }

QString ListingBar::progressText(qsizetype read, qsizetype total) const
{
    const bool isKnown = total >= read && total > 0;
    return isKnown
        //: How much of the list has been read
        ? tr("%1 of %2").arg(countText(read), countText(total))
        : tr("%1 read").arg(countText(read));
}

QString ListingBar::updatedText(const QDateTime &at) const
{
    return at.isValid() ? tr("Updated %1").arg(localTimeText(at, m_clock.now())) : QString();
}

void ListingBar::retranslateUi()
{
    m_progress->setAccessibleName(tr("Reading the list"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops reading the list"));
    m_cancel->setVisible(m_reading);
    m_progress->setVisible(m_reading && m_silence == 0s);
    const bool isKnown = m_total >= m_read && m_total > 0;
    m_progress->setRange(0, isKnown ? int(m_total) : 0);
    m_progress->setValue(int(m_read));
    const auto silence = static_cast<int>(m_silence.count());
    if (!m_reading)
        m_text->setText(updatedText(m_updatedAt));
    else if (silence > 0)
        m_text->setText(tr("No answer for %1 s").arg(silence) + u'\n'
                        + progressText(m_read, m_total));
    else
        m_text->setText(progressText(m_read, m_total));
    updateGeometry();
}

} // namespace muster
