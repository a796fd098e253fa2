// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The network settings of one connection: proxy, CA file, time limits. Stores nothing and sends
// nothing. Owned by its opener; UI thread.
#pragma once

#include "app/connections/networkrules.h"
#include "app/core/secret.h"
#include "app/net/cafile.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace muster {

class FormRow;

class NetworkDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a hasPassword: a password for the proxy and user of \a settings is stored. It is
    //! never shown, and is kept when the field is left empty and proxy and user stay the same.
    NetworkDialog(const NetworkSettings &settings, bool hasPassword, QWidget *parent = nullptr);
    ~NetworkDialog() override;

    //! \brief As the fields say.
    [[nodiscard]] NetworkSettings settings() const;

    void done(int result) override;

signals:
    //! \brief Acceptable settings, before accepted(). \a password: a new one; none: nothing was
    //! typed.
    void chosen(const muster::NetworkSettings &settings,
                const std::optional<muster::Secret> &password);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    FormRow *addRow(QWidget *control, const QString &name);
    void fill(const NetworkSettings &settings);
    void updateRows();
    void browse();
    void checkCaFile();
    void caFileChecked(const QString &path, const Result<CaFile> &result);
    void showCaVerdict();
    [[nodiscard]] bool check();
    void finish();
    void retranslateUi();
    [[nodiscard]] std::optional<InputFault> passwordProblem() const;
    [[nodiscard]] bool keepsPassword() const;

    const NetworkSettings m_before;
    const bool m_hasPassword;
    std::optional<Result<CaFile>> m_ca; // of m_caPath; none: not looked at yet
    QString m_caPath;
    bool m_finishesWhenChecked = false;
    bool m_wasChecked = false; // problems are shown, and follow the fields

    QFormLayout *m_layout;
    QComboBox *m_mode;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QLabel *m_caVerdict;
    QSpinBox *m_connectTimeout;
    QSpinBox *m_replyTimeout;
    QLabel *m_note;
    QPushButton *m_ok;
    QPushButton *m_cancel;
    FormRow *m_modeRow = nullptr;
    FormRow *m_hostRow = nullptr;
    FormRow *m_portRow = nullptr;
    FormRow *m_userRow = nullptr;
    FormRow *m_passwordRow = nullptr;
    FormRow *m_caRow = nullptr;
    FormRow *m_connectRow = nullptr;
    FormRow *m_replyRow = nullptr;
};

} // namespace muster
