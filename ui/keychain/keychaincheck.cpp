// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/keychain/keychaincheck.h"

#include "app/secrets/qtkeychaindoor.h"
#include "ui/keychain/keychainwords.h"
#include "ui/widgets/noticeicon.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr DoctorStep allSteps[]
    = { DoctorStep::Write, DoctorStep::Read, DoctorStep::Remove, DoctorStep::LookAgain };

Notice noticeOf(const KeychainReport &report)
{
    return report.isUsable() || report.verdict == KeychainVerdict::Stopped ? Notice::Info
                                                                           : Notice::Warning;
}

} // namespace

MakeDoctor keychainDoctors(Clock &clock, Random &random)
{
    return [&clock, &random](QObject *parent) {
        return new KeychainDoctor(openKeychainDoor(), keychainSurroundings(), clock, random, {},
                                  parent);
    };
}

KeychainCheck::KeychainCheck(MakeDoctor makeDoctor, QWidget *parent)
    : QWidget(parent)
    , m_makeDoctor(std::move(makeDoctor))
    , m_backend(copyableLabel(u"keychainBackend"_s))
    , m_busy(new QProgressBar)
    , m_busyText(copyableLabel(u"keychainBusy"_s))
    , m_icon(new QLabel)
    , m_verdict(copyableLabel(u"keychainVerdict"_s))
    , m_advice(copyableLabel(u"keychainAdvice"_s))
{
    build();
    updateTexts();
}

void KeychainCheck::build()
{
    auto *steps = new QGridLayout;
    steps->setColumnStretch(1, 1);
    for (int i = 0; i < int(std::size(allSteps)); ++i) {
        m_stepNames += copyableLabel(u"keychainStepName%1"_s.arg(i));
        m_stepNames.last()->setWordWrap(false);
        m_stepStates += copyableLabel(u"keychainStep%1"_s.arg(i));
        steps->addWidget(m_stepNames.constLast(), i, 0, Qt::AlignTop);
        steps->addWidget(m_stepStates.constLast(), i, 1);
    }
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(80);
    // Room for the sentence is kept, so that nothing jumps when it comes.
    m_busyText->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *busy = new QHBoxLayout;
    busy->addWidget(m_busy);
    busy->addWidget(m_busyText, 1);
    QSizePolicy keepsRoom = m_busy->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsRoom);

    QFont bold = font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    m_icon->setAlignment(Qt::AlignTop);
    m_advice->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *words = new QVBoxLayout;
    words->addWidget(m_verdict);
    words->addWidget(m_advice, 1);
    auto *result = new QHBoxLayout;
    result->addWidget(m_icon);
    result->addLayout(words, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_backend);
    layout->addLayout(steps);
    layout->addLayout(busy);
    layout->addLayout(result, 1);
}

void KeychainCheck::start()
{
    if (m_doctor)
        return;
    m_report.reset();
    m_steps.clear();
    m_running.reset();
    m_waiting = false;
    m_doctor = m_makeDoctor(this);
    connect(m_doctor, &KeychainDoctor::stepStarted, this, [this](DoctorStep step) {
        m_running = step;
        m_waiting = false;
        updateTexts();
    });
    connect(m_doctor, &KeychainDoctor::waiting, this, [this] {
        m_waiting = true;
        updateTexts();
    });
    connect(m_doctor, &KeychainDoctor::stepEnded, this, [this](const DoctorStepReport &step) {
        m_running.reset();
        m_steps += step;
        updateTexts();
    });
    connect(m_doctor, &KeychainDoctor::finished, this, &KeychainCheck::show);
    m_doctor->start();
    updateTexts();
    emit changed();
}

void KeychainCheck::stop()
{
    if (m_doctor)
        m_doctor->stop();
}

void KeychainCheck::show(const KeychainReport &report)
{
    m_doctor->deleteLater();
    m_doctor = nullptr;
    m_running.reset();
    m_report = report;
    m_steps = report.steps;
    updateTexts();
    emit changed();
}

QString KeychainCheck::copyText() const
{
    if (!m_report)
        return {};
    const Language first = currentLanguage();
    QString text = doctorText(*m_report, PhraseBook(first));
    for (const LanguageInfo &info : languages()) {
        if (info.language != first)
            text += u'\n' + doctorText(*m_report, PhraseBook(info.language));
    }
    return text;
}

void KeychainCheck::updateIcon()
{
    m_icon->setVisible(m_report.has_value());
    if (m_report) {
        const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
        m_icon->setPixmap(noticeIcon(noticeOf(*m_report), palette())
                              .pixmap(QSize(size, size), devicePixelRatioF()));
    }
}

void KeychainCheck::updateTexts()
{
    const PhraseBook book(currentLanguage());
    const KeychainBackend backend
        = m_report ? m_report->backend : keychainBackend(keychainSurroundings());
    m_backend->setText(tr("Keychain: %1").arg(book.text(backendPhrase(backend))));
    for (int i = 0; i < int(std::size(allSteps)); ++i) {
        m_stepNames.at(i)->setText(book.text(stepPhrase(allSteps[i])));
        QString state = u"–"_s;
        if (m_running == allSteps[i])
            state = tr("working…");
        for (const DoctorStepReport &step : std::as_const(m_steps)) {
            if (step.step == allSteps[i])
                state = stepText(step, book);
        }
        m_stepStates.at(i)->setText(state);
    }
    m_busy->setVisible(isRunning());
    m_busyText->setText(!isRunning() ? QString()
                            : m_waiting
                            ? tr("Waiting for the keychain's own prompt: it may be asking for "
                                 "your password in a window of its own, perhaps behind this one.")
                            : tr("Checking."));
    m_verdict->setText(m_report ? book.text(verdictPhrase(m_report->verdict)) : QString());
    m_advice->setText(m_report ? adviceText(*m_report, book) : QString());
    updateIcon();
}

void KeychainCheck::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    else if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        updateIcon();
    QWidget::changeEvent(event);
}

} // namespace muster
