// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace fuzz {

/// The files of one target. Throws when they cannot be written.
class Corpus {
public:
    Corpus(const QString& folder, const char* target);
    void put(const char* name, const QByteArray& bytes) const;

private:
    QString m_folder;
};

/// Of the targets events and fold.
void writeEvents(const QString& folder);

}  // namespace fuzz
