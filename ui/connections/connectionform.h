// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The fields of a connection. Knows what is in them and shows what is wrong with them; stores
// nothing. Owned by ConnectionDialog; UI thread.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionrules.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace muster {

class ChangingForm;
class ColourBox;
class CredentialRows;
class FormRow;
class OptionRows;

class ConnectionForm final : public QWidget
{
    Q_OBJECT

public:
    //! \brief \a keychainOffered: false when there is only memory to keep secrets in. \a clock
    //! outlives it.
    ConnectionForm(const QList<Provider> &providers, bool keychainOffered, Clock &clock,
                   QWidget *parent = nullptr);

    //! \brief Fills in \a connection; secrets are emptied. With keys of the environment, provider
    //! and place of the keys stand fast.
    void setConnection(const Connection &connection);
    //! \brief What the store holds: its secret part is never shown, and is kept when left empty.
    void setStored(const Credentials &credentials);
    void setSecretPlace(SecretPlace place);

    //! \brief As the fields say; the id is that of setConnection().
    [[nodiscard]] Connection connection() const;
    //! \brief As typed, or the stored ones when the secret was left empty.
    [[nodiscard]] Credentials credentials() const;
    [[nodiscard]] const std::optional<Credentials> &stored() const;
    [[nodiscard]] const Provider *provider() const;
    //! \brief What each provider expects.
    [[nodiscard]] QList<ProviderRules> rules() const;

    //! \brief Shows \a problems beside their fields and, on a blocking one, goes to the first.
    void showProblems(const QList<FieldProblem> &problems);
    [[nodiscard]] FormRow *row(ConnectionField field) const { return m_rows.value(field); }

    //! \brief Fills in \a project, and its region where none was chosen.
    void setProject(const ProjectInfo &project);
    //! \brief The code of a virtual MFA device was sent: the next sign-in takes another.
    void spendPasscode();
    //! \brief See CredentialRows.
    void focusKeys();
    //! \brief Forgets every secret, typed or stored.
    void clearSecrets();

signals:
    void edited();
    //! \brief The person wants to choose among the projects that there are.
    void projectsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    FormRow *addRow(ChangingForm *layout, QWidget *control, const QString &name);
    QLineEdit *addEdit(ChangingForm *layout, ConnectionField field, const QString &name);
    void build();
    void watchEdits();
    void fillProviders();
    void fillRegions();
    void updateRows();
    void updatePlace();
    void retranslateUi();
    void retranslateRows();
    [[nodiscard]] SecretPlace secretPlace() const;

    QList<Provider> m_providers;
    bool m_keychainOffered;
    Clock &m_clock;
    Connection m_base;
    QList<FieldProblem> m_problems;

    ChangingForm *m_layout;
    QHash<ConnectionField, FormRow *> m_rows;
    QHash<ConnectionField, QLineEdit *> m_edits;
    CredentialRows *m_credentials = nullptr;
    OptionRows *m_options = nullptr;
    FormRow *m_placeRow = nullptr;
    ColourBox *m_colour;
    FormRow *m_colourRow = nullptr;
    QComboBox *m_provider;
    QComboBox *m_region;
    QPushButton *m_findProject;
    bool m_placeForced = false; // what signs in may not be stored
    QComboBox *m_place;
    QLabel *m_placeNote;
    QCheckBox *m_production;
    QCheckBox *m_readOnly;
};

} // namespace muster
