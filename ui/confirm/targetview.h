// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The table of the confirmation's targets. Owned by the dialog; UI thread.
#pragma once

#include <QTableView>

#include <optional>

namespace muster {

class ConfirmModel;

//! \brief As high as its rows, up to a bound. Space ticks or unticks the row that has the focus, in
//! whichever column.
class TargetView final : public QTableView
{
    Q_OBJECT

public:
    explicit TargetView(ConfirmModel &model, QWidget *parent = nullptr);

    //! \brief Shows the column of notes when there is one.
    void updateColumns();
    //! \brief Few rows, so that the others of the dialog stay in sight in a small window.
    [[nodiscard]] QSize sizeHint() const override;
    //! \brief How much higher it would like to be where there is room.
    [[nodiscard]] int wantedMore() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();
    [[nodiscard]] int heightOf(int rows) const;

    ConfirmModel &m_model;
    std::optional<bool> m_hasNotes; // as the columns are laid out
};

} // namespace muster
