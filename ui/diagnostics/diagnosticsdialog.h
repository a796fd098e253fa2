// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Shows the diagnostics as they would be saved, and saves them. Not modal; owned by its parent; UI
// thread.
#pragma once

#include "ui/diagnostics/diagnosticstext.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace muster {

class MessageBar;

class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DiagnosticsDialog(const DiagnosticsFacts &facts, QWidget *parent = nullptr);

    //! \brief What is shown, and saved; empty until it was gathered.
    [[nodiscard]] QString text() const;

public slots:
    //! \brief Writes text() to \a path, off this thread; an older file is replaced by a whole one.
    void saveTo(const QString &path);

signals:
    //! \brief The text is there.
    void gathered();
    //! \brief \a problem is empty when it was saved.
    void saved(const QString &path, const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForPath();
    void say(bool good, std::function<QString()> words);
    void updateButtons();
    void retranslateUi();

    QDateTime m_at;
    bool m_gathered = false;
    bool m_saving = false;
    bool m_good = true;
    std::function<QString()> m_words;
    QLabel *m_intro;
    MessageBar *m_bar;
    QPlainTextEdit *m_preview;
    QPushButton *m_save;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace muster
