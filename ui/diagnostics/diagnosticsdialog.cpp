// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/diagnostics/diagnosticsdialog.h"

#include "app/core/background.h"
#include "app/session/exportfile.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

using namespace Qt::StringLiterals;

DiagnosticsDialog::DiagnosticsDialog(const DiagnosticsFacts &facts, QWidget *parent)
    : QDialog(parent)
    , m_at(facts.at)
    , m_intro(plainLabel())
    , m_bar(new MessageBar)
    , m_preview(new QPlainTextEdit)
    , m_save(new QPushButton)
    , m_copy(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(u"diagnosticsDialog"_s);
    setModal(false);
    m_bar->setObjectName(u"diagnosticsMessage"_s);
    m_preview->setObjectName(u"diagnosticsPreview"_s);
    m_save->setObjectName(u"diagnosticsSave"_s);
    m_copy->setObjectName(u"diagnosticsCopy"_s);
    m_close->setObjectName(u"diagnosticsClose"_s);
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setTabChangesFocus(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_save->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_bar);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    resizeWithinScreen(*this, QSize(760, 560));

    connect(m_save, &QPushButton::clicked, this, &DiagnosticsDialog::askForPath);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_bar, &MessageBar::closed, this, [this] { m_words = nullptr; });
    retranslateUi();
    runInBackground(
        this, [facts] { return diagnosticsText(facts); },
        [this](const QString &gatheredText) {
            m_gathered = true;
            m_preview->setPlainText(gatheredText);
            updateButtons();
            emit gathered();
        });
}

QString DiagnosticsDialog::text() const
{
    return m_gathered ? m_preview->toPlainText() : QString();
}

void DiagnosticsDialog::askForPath()
{
    auto *dialog = new QFileDialog(this, tr("Save diagnostics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(
        u"muster-diagnostics-%1.txt"_s.arg(m_at.toLocalTime().toString(u"yyyyMMdd-HHmmss"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsDialog::saveTo);
    dialog->open();
}

void DiagnosticsDialog::saveTo(const QString &path)
{
    if (m_saving || !m_gathered)
        return;
    m_saving = true;
    updateButtons();
    runInBackground(
        this, [path, content = text().toUtf8()] { return savedFile(path, content); },
        [this, path](const std::optional<FileProblem> &failed) {
            const QString problem = failed ? failed->system : QString();
            m_saving = false;
            updateButtons();
            const QString shown = QDir::toNativeSeparators(path);
            if (problem.isEmpty())
                say(true, [shown]() -> QString { return tr("Saved to %1.").arg(shown); });
            else
                say(false, [shown, problem]() -> QString {
                    return tr("%1 could not be written: %2").arg(shown, problem);
                });
            emit saved(path, problem);
        });
}

void DiagnosticsDialog::say(bool good, std::function<QString()> words)
{
    m_good = good;
    m_words = std::move(words);
    m_bar->setMessage(good ? MessageBar::Kind::Info : MessageBar::Kind::Error, m_words());
}

void DiagnosticsDialog::updateButtons()
{
    m_save->setEnabled(m_gathered && !m_saving);
    m_copy->setEnabled(m_gathered);
}

void DiagnosticsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void DiagnosticsDialog::retranslateUi()
{
    setWindowTitle(tr("Diagnostics"));
    m_intro->setText(tr("This is all that would be saved: versions, settings, connections without "
                        "their keys, and the newest log. Nothing is sent anywhere. Read it before "
                        "you pass it on: names of connections and regions are in it."));
    m_preview->setAccessibleName(tr("Diagnostics, as they would be saved"));
    if (!m_gathered)
        m_preview->setPlaceholderText(tr("Reading the log…"));
    m_save->setText(tr("&Save…"));
    m_copy->setText(tr("&Copy"));
    m_close->setText(tr("Close"));
    if (m_words)
        m_bar->setMessage(m_good ? MessageBar::Kind::Info : MessageBar::Kind::Error, m_words());
    updateButtons();
}

} // namespace muster
