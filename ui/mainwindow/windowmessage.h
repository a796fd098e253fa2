// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What the window says above all pages, one thing at a time: what parts of it tell, and what became
// of connections that were to be opened. An error is said anew when the language changes. Owned by
// the main window; UI thread.
#pragma once

#include "app/core/error.h"
#include "ui/widgets/messagebar.h"

#include <optional>

namespace muster {

class Sessions;

class WindowMessage final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a opener, whose signals are put into words, outlives it.
    explicit WindowMessage(const Sessions &opener, QWidget *parent = nullptr);

    void showMessage(MessageBar::Kind kind, const QString &text);
    void showWarning(const QString &text) { showMessage(MessageBar::Kind::Warning, text); }
    //! \brief \a unopened is the name of the connection that \a error kept from opening, if it did.
    void showError(const Error &error, const QString &unopened = {});
    //! \brief \a now instead of \a text, or nothing when it is empty; unless the person has closed
    //! that, or something else is said by now.
    void replace(const QString &text, const QString &now);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    MessageBar *m_bar;
    std::optional<Error> m_error;
    QString m_unopened; // with m_error
};

} // namespace muster
