package kit

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/written"
)

func TestADateAsTheFieldWritesItIsReadAsTheSameDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, last := data.NewDate(1900, time.January, 1), data.NewDate(2199, time.December, 31)
		d := data.Date(rapid.Int32Range(int32(first), int32(last)).Draw(t, "date"))
		order := written.Order(rapid.IntRange(0, 1).Draw(t, "order"))
		for _, text := range []string{DateMedium(d), DateLong(d), d.String()} {
			if got, err := (written.Days{Today: today, Order: order}).Typed(text); err != nil || got != d {
				t.Fatalf("%q is read as %v, %v", text, got, err)
			}
		}
	})
}
