// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The field for a list of targets. A text that is too long to be laid out at once is kept whole and
// only its beginning is shown. Owned by its dialog; UI thread.
#pragma once

#include <QPlainTextEdit>

namespace muster {

class ListEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ListEdit(QWidget *parent = nullptr);

    //! \brief Replaces all that was there.
    void setList(const QString &text);
    [[nodiscard]] QString list() const { return isCut() ? m_whole : toPlainText(); }
    //! \brief Only the beginning is shown, and cannot be edited.
    [[nodiscard]] bool isCut() const { return !m_whole.isEmpty(); }

signals:
    void listChanged();
    //! \brief A file was dropped onto the field.
    void fileDropped(const QString &path);
    //! \brief Ctrl+Enter: the list is as it should be.
    void finished();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_whole;
};

} // namespace muster
