// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Where a person types or pastes what is to be found. The text keeps the keyboard: keys that walk
// through results are passed on. A pasted list is kept whole, and its first line shown. Owned by
// whoever lays it out; UI thread.
#pragma once

#include <QLineEdit>

namespace muster {

enum class FindStep { Up, Down, PageUp, PageDown };

class FindField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FindField(QWidget *parent = nullptr);

    //! \brief What is looked for: what is typed, or the list that was pasted.
    [[nodiscard]] QString wanted() const;
    //! \brief Takes \a pasted where the cursor is; instead of all, where it is a list.
    void take(const QString &pasted);
    //! \brief Empties it; wantedChanged() does not tell.
    void reset();
    //! \brief With the keys that lead here.
    void setKeys(const QString &keys);

signals:
    void wantedChanged();
    void stepWanted(muster::FindStep step);
    void chooseWanted();
    //! \brief Esc.
    void leaveWanted();
    //! \brief The focus has gone elsewhere in the window.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onText(const QString &text);
    void takeList(const QString &list);
    void retranslate();

    QString m_keys;
    QString m_list; // as it was pasted; empty: the text is all
    bool m_isQuiet = false; // what changes is told already, or nobody's affair
    bool m_isComposing = false; // by an input method: its keys are not ours
};

} // namespace muster
