// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>

class QTextDocument;

namespace print {

/// Lengths of a layout: 600 to the inch, whatever it is painted on. A pixel of a template is a 96th
/// of an inch.
inline constexpr int unitsPerInch = 600;
inline constexpr qreal unitsPerPixel = unitsPerInch / 96.0;
constexpr qreal unitsOf(qreal millimetres) { return millimetres * unitsPerInch / 25.4; }

/// The device a slip is laid out for. QTextDocument takes a pixel for as large as the screen's
/// setting says, also when the document never sees the screen; papers would differ from PC to PC.
/// So the device is as fine as makes a pixel 6.25 units on this screen, and the letters, which
/// follow the device alone, are made smaller by as much.
class Measure final : public QPaintDevice {
public:
    Measure();
    QPaintEngine* paintEngine() const override { return nullptr; }
    /// What a point is multiplied by; 1 on a screen without a setting of its own.
    qreal letterScale() const { return static_cast<qreal>(unitsPerInch) / m_dotsPerInch; }
    /// For a document with this device, once it has its text.
    void fit(QTextDocument& document) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    int m_dotsPerInch = unitsPerInch;
};

}  // namespace print
