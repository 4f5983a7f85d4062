package kit

import (
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"alongside/data"
)

// iconFamily are the icons as they are drawn together.
var iconFamily = []struct {
	heading string
	icons   []Icon
}{
	{"Rooms", []Icon{IconToday, IconRegister, IconMeetings, IconPeople, IconPairs, IconDocuments, IconSettings}},
	{"Always at hand", []Icon{IconNames, IconLock, IconSearch, IconMore, IconAdd, IconClose, IconHelp}},
	{"Moving", []Icon{IconBack, IconOn, IconDrop, IconUndo, IconRedo, IconSort, IconFilter}},
	{"Things to do", []Icon{IconCall, IconNote, IconPrint, IconCalendar, IconKey, IconBackup, IconLanguage, IconFolder, IconDisk, IconStick}},
	{"Attendance", []Icon{IconCheck, IconLate, IconExcused, IconAbsent, IconNotRecorded, IconWarning}},
}

// TestIconSheet draws the family, large, at its true size and chosen.
func TestIconSheet(t *testing.T) {
	for _, l := range looks() {
		for _, pixels := range []float32{1, 2} {
			t.Run(fmt.Sprint(l.name, pixels), func(t *testing.T) {
				withTheme(t, l.variant, l.scale)
				sheet := VStack(Gap16, PageTitle("Icons"))
				for _, part := range iconFamily {
					row := HStack(Gap24)
					for _, icon := range part.icons {
						row.Add(AtLeast(126, 0, VStack(Gap4, HStack(Gap8, newSymbol(icon, ColorText, 48), NewSymbol(icon, ColorText),
							NewSymbol(icon, ColorAccent).thick()), Caption(string(icon)))))
					}
					sheet.Add(VStack(Gap8, Label(part.heading), NewDivider(), row))
				}
				w := inWindow(t, Pad(Gap24, sheet), l.size.Width, l.size.Height)
				w.Canvas().(software.WindowlessCanvas).SetScale(pixels)
				saveShot(t, w, fmt.Sprintf("icons-%s-%gx", l.name, pixels))
			})
		}
	}
}

// Every icon has a drawing, and is on the sheet that people look at.
func TestEveryIconIsDrawnWithinItsGrid(t *testing.T) {
	const times = 8 // so that a line's edge is where it is drawn
	seen := map[Icon]bool{}
	for _, part := range iconFamily {
		for _, icon := range part.icons {
			seen[icon] = true
		}
	}
	for icon := range drawings {
		t.Run(string(icon), func(t *testing.T) {
			if !seen[icon] {
				t.Error("it is not on the sheet of icons")
			}
			img := iconImage{icon, iconGrid * times, iconLine * times, palettes[Light][ColorText]}.draw()
			free := image.Rectangle{}
			for y := range img.Bounds().Dy() {
				for x := range img.Bounds().Dx() {
					if _, _, _, a := img.At(x, y).RGBA(); a > 0x8000 {
						free = free.Union(image.Rect(x, y, x+1, y+1))
					}
				}
			}
			if free.Empty() {
				t.Fatal("nothing is drawn")
			}
			const kept = 3*times - 2 // a hair's breadth is round-off
			if room := img.Bounds().Inset(kept); !free.In(room) {
				t.Errorf("it is drawn from %v to %v of %v", free.Min.Div(times), free.Max.Div(times), fyne.NewSquareSize(iconGrid))
			}
		})
	}
	if len(seen) != len(drawings) {
		t.Errorf("%d icons are on the sheet, %d are drawn", len(seen), len(drawings))
	}
}

// A register of forty rows shows four signs in each.
func TestAListDrawsEachOfItsIconsOnce(t *testing.T) {
	withTheme(t, Light, 1)
	rows := VStack(0)
	for i := range 40 {
		segments := NewStatusSegments()
		segments.SetStatus(data.Statuses[i%len(data.Statuses)])
		rows.Add(segments)
	}
	w := inWindow(t, rows, 400, 40*segmentHeight)
	clear(drawnIcons)
	w.Canvas().Capture()
	if most := 2 * len(data.Statuses); len(drawnIcons) != most { // chosen, and not
		t.Errorf("%d icons were drawn, want %d", len(drawnIcons), most)
	}
}
