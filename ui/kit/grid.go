package kit

// Lengths of the 8-point grid, in Fyne's units (pixels at 100 %).
const (
	Gap4  float32 = 4
	Gap8  float32 = 8
	Gap16 float32 = 16
	Gap24 float32 = 24
	Gap32 float32 = 32

	// ControlHeight is the least height of whatever can be tapped.
	ControlHeight float32 = 40
	// RowHeight is that of a row in a table; RowHeightTall that of a row in
	// the register. Both are at 100 % text.
	RowHeight     float32 = 44
	RowHeightTall float32 = 60

	radius      float32 = 8
	radiusLarge float32 = 12
)
