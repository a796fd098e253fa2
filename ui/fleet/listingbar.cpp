// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/listingbar.h"

#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace muster {

ListingBar::ListingBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("fleetListingLabel"));
    m_progress->setObjectName(QStringLiteral("fleetListingProgress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_cancel->setObjectName(QStringLiteral("fleetListingCancel"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    // The table must not jump when reading starts and ends.
    setMinimumHeight(m_cancel->sizeHint().height());

    connect(m_cancel, &QPushButton::clicked, this, &ListingBar::cancelRequested);
    retranslateUi();
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
}

void ListingBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ListingBar::retranslateUi()
{
    m_progress->setAccessibleName(tr("Reading the list"));
    m_progress->setVisible(m_reading);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(m_reading);
    if (!m_reading) {
        m_text->setText(m_updatedAt.isValid() ? tr("Updated %1").arg(localTimeText(m_updatedAt))
                                              : QString());
        return;
    }
    const bool known = m_total >= m_read && m_total > 0;
    m_progress->setRange(0, known ? int(m_total) : 0);
    m_progress->setValue(int(m_read));
    const QString progress = known
        //: How much of the list has been read
        ? tr("%1 of %2").arg(countText(m_read), countText(m_total))
        : tr("%1 read").arg(countText(m_read));
    const auto silence = static_cast<int>(m_silence.count());
    m_text->setText(silence > 0
                        ? tr("No answer for %n second(s)", nullptr, silence) + u" · " + progress
                        : progress);
}

} // namespace muster
