// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// One term of a filter with a cross that takes it out. Pressed by a key or through a screen reader
// it is taken out; a click on its words is for changing them. Owned by FilterChips; UI thread.
#pragma once

#include <QAbstractButton>

namespace muster {

class FilterChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    void setTerm(const QString &term);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void removeRequested();
    void editRequested();
    //! \brief The keyboard is to go to the next one, or back.
    void moveRequested(int by);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QRect crossRect() const;

    QString m_term;
};

//! \brief "status:abnormal" as "status: abnormal".
[[nodiscard]] QString spokenTerm(const QString &term);

} // namespace muster
