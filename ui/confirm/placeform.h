// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where it would happen, as labelled fields that can be copied. Owned by the dialog; UI thread.
#pragma once

#include "app/core/phrase.h"
#include "app/fleet/connection.h"
#include "app/fleet/signinname.h"

#include <QList>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace muster {

//! \brief A field without a value is left out.
class PlaceForm final : public QWidget
{
    Q_OBJECT

public:
    PlaceForm(Connection connection, Phrase providerName, std::optional<SignInName> signInName,
              QWidget *parent = nullptr);

    //! \brief Other keys may be in use by now.
    void setSignInName(const std::optional<SignInName> &name);
    //! \brief What the cloud told beyond the connection: where calls go (host, and port), and for
    //! which project; empty: not known.
    void setTold(const QString &endpoint, const QString &projectId);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        QLabel *label;
        QLabel *value;
    };

    [[nodiscard]] Field addField(const QString &name);
    void layOut();
    void retranslateUi();

    Connection m_connection;
    Phrase m_providerName;
    std::optional<SignInName> m_signInName;
    QString m_toldEndpoint;
    QString m_toldProject;
    QGridLayout *m_layout;
    Field m_name;
    Field m_cloud;
    Field m_signIn;
    Field m_region;
    Field m_project;
    Field m_endpoint;
};

} // namespace muster
