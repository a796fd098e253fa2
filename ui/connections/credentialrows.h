// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The rows of the connection form for who signs in and by what. Shows no stored secret.
// Owned by its form; UI thread.
#pragma once

#include "app/connections/connectionrules.h"
#include "app/fleet/credentials.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class QComboBox;
class QLineEdit;

namespace muster {

class ChangingForm;
class Clock;
class ExpiryEdit;
class FormRow;

class CredentialRows final : public QObject
{
    Q_OBJECT

public:
    //! \brief Adds its rows at the end of \a layout; \a clock outlives it.
    CredentialRows(ChangingForm *layout, Clock &clock, QObject *parent);

    //! \brief Offers \a kinds; what was chosen stays chosen if it is among them.
    void setKinds(const QList<CredentialKind> &kinds);
    void setKind(CredentialKind kind);
    [[nodiscard]] CredentialKind kind() const;

    //! \brief What the store holds: its secret part is never shown, and is kept when left empty.
    void setStored(const Credentials &credentials);
    [[nodiscard]] const std::optional<Credentials> &stored() const { return m_stored; }
    //! \brief The stored ones are not stored, but those of the environment.
    void setFromEnvironment(bool fromEnvironment);
    //! \brief As typed, or the stored ones when the secret was left empty.
    [[nodiscard]] Credentials credentials() const;
    //! \brief To the first of its fields that is shown and empty, for a user who has to type them
    //! again.
    void focusEmpty();
    //! \brief The code was sent: it is good for nothing more.
    void spendPasscode();
    //! \brief Forgets every secret, typed or stored.
    void clearSecrets();

    //! \brief The rows that can have a problem; the form's layout owns them.
    [[nodiscard]] const QHash<ConnectionField, FormRow *> &rows() const { return m_rows; }
    void retranslate();

signals:
    void edited();
    //! \brief Another way to sign in was chosen; edited() comes too.
    void kindChanged();

private:
    void addEdit(ConnectionField field, const QString &name);
    void fillKinds();
    void showRows();
    void updatePlaceholders();
    void updateExpiry();
    void tokenEdited();
    //! \brief Shares out a whole key that was pasted where its AK belongs; true when it was one.
    bool takePasted(const QString &text);
    void updatePastedNote();
    [[nodiscard]] QString text(ConnectionField field) const;
    [[nodiscard]] Credentials typedLogin() const;
    [[nodiscard]] Credentials typedKey() const;
    [[nodiscard]] Credentials typedToken() const;
    [[nodiscard]] static QString kindName(CredentialKind kind);

    ChangingForm *m_layout;
    QList<CredentialKind> m_kinds;
    std::optional<Credentials> m_stored;
    bool m_passcodeSpent = false;
    QComboBox *m_kind;
    FormRow *m_kindRow;
    QHash<ConnectionField, FormRow *> m_rows;
    QHash<ConnectionField, QLineEdit *> m_edits;
    ExpiryEdit *m_expiry;
    FormRow *m_expiryRow;
    bool m_isFromEnvironment = false;
    bool m_isPasted = false; // AK and SK came together, and stand as they came
};

} // namespace muster
