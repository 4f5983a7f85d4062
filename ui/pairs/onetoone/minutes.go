package onetoone

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/ui/people/form"
)

// Minutes reads how long something took: "45", "45 min", "1h", "1 h 30",
// "1:30". Nothing typed is none. What is no such time is refused as an error of
// the field "minutes".
func Minutes(text string) (int, error) {
	text = strings.ToLower(strings.ReplaceAll(text, " ", ""))
	text = strings.ReplaceAll(text, ":", "h")
	for _, unit := range []string{"minutes", "minute", "mins", "min", "m"} {
		if rest, cut := strings.CutSuffix(text, unit); cut {
			text = rest
			break
		}
	}
	hours, rest, timed := strings.Cut(text, "h")
	if !timed {
		hours, rest = "", text
	}
	total := 0
	for _, part := range []struct {
		text    string
		minutes int
	}{{hours, 60}, {rest, 1}} {
		if part.text == "" {
			continue
		}
		n, err := strconv.Atoi(part.text)
		if err != nil || n < 0 || n > 24*60 {
			return 0, form.Wrong("minutes", lang.L("write the minutes as a number, like 45"))
		}
		total += n * part.minutes
	}
	return total, nil
}
