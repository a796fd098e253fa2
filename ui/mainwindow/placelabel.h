// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where the connection in front leads, in the status bar: region or endpoint, project, proxy. Owned
// by the status bar, where a menu's tips do not take it away; UI thread.
#pragma once

#include <QLabel>

namespace muster {

class Session;
struct Way;

class PlaceLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlaceLabel(QWidget *parent = nullptr);

    //! \brief Of \a open, whose cloud has projects or not; nullptr: nothing is said.
    void showPlace(const Session *open, bool hasProjects);

private:
    [[nodiscard]] static QString wayText(const Way &way);
};

} // namespace muster
