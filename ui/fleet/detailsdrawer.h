// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// A table with the details of one of its rows: as a drawer beside it where there is room, else
// below it. Keeps the width that a person gave it. Owned by its page; UI thread.
#pragma once

#include <QSplitter>

namespace muster {

class DetailsDrawer final : public QSplitter
{
    Q_OBJECT

public:
    explicit DetailsDrawer(QWidget *parent = nullptr);

    //! \brief Both are its children; \a details is hidden until open().
    void setParts(QWidget *table, QWidget *details);
    [[nodiscard]] bool isOpen() const;
    void open();
    //! \brief The keyboard goes back to the table if it was in the details.
    void close();
    //! \brief As a person has dragged it; 0: nobody did.
    [[nodiscard]] int widthByHand() const { return m_width; }
    void setWidthByHand(int width) { m_width = width; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();

    QWidget *m_table = nullptr;
    QWidget *m_details = nullptr;
    int m_width = 0; // by hand, when beside
    int m_height = 0; // the same, when below
};

} // namespace muster
