// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// What is asked, and where it would happen: the top of the confirmation. Owned by the dialog; UI
// thread.
#pragma once

#include "app/core/phrase.h"
#include "app/fleet/connection.h"

#include <QWidget>

class QLabel;

namespace muster {

class ColourStrip;

class PlaceHeader final : public QWidget
{
    Q_OBJECT

public:
    PlaceHeader(Connection connection, Phrase providerName, QWidget *parent = nullptr);

    //! \brief The title of the window once more: a sheet has no title bar.
    void setHeading(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateLook();

    Connection m_connection;
    Phrase m_providerName;
    ColourStrip *m_strip;
    QLabel *m_heading;
    QLabel *m_mark;
    QLabel *m_place;
};

} // namespace muster
