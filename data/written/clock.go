package written

import (
	"strconv"
	"strings"

	"alongside/data"
)

// timeWords puts words into figures before plainClock, which would part them.
var (
	timeWords  = strings.NewReplacer("a.m.", "am", "p.m.", "pm", "o'clock", "", "noon", "12:00pm", "midnight", "0:00")
	plainClock = strings.NewReplacer(" ", "", ".", ":", "h", ":")
)

// Clock understands times as people write them: "19:00", "19.00", "1900",
// "19", "7pm", "7.30 pm", "noon" and "midnight". ok is false when the text is
// no time.
func Clock(text string) (at data.TimeOfDay, ok bool) {
	text, half := cutHalf(plainClock.Replace(timeWords.Replace(strings.ToLower(text))))
	hour, minute, ok := splitClock(text)
	if !ok {
		return 0, false
	}
	if half != "" {
		if hour < 1 || hour > 12 {
			return 0, false
		}
		hour %= 12
		if half == "pm" {
			hour += 12
		}
	}
	if hour > 23 || minute > 59 {
		return 0, false
	}
	return data.At(hour, minute), true
}

// cutHalf takes am or pm off the end.
func cutHalf(text string) (rest, half string) {
	for _, half := range []string{"am", "pm"} {
		if rest, found := strings.CutSuffix(text, half); found {
			return rest, half
		}
	}
	return text, ""
}

// splitClock reads hours and minutes from 19:00, 1900, 930 or 19.
func splitClock(text string) (hour, minute int, ok bool) {
	hours, minutes, colon := strings.Cut(text, ":")
	if !colon && len(text) > 2 {
		hours, minutes = text[:len(text)-2], text[len(text)-2:]
	}
	hour, ok = figures(hours, 2)
	if !ok || minutes == "" {
		return hour, 0, ok
	}
	minute, ok = figures(minutes, 2)
	return hour, minute, ok && len(minutes) == 2
}

// figures reads a number of so many figures at most.
func figures(text string, most int) (int, bool) {
	if text == "" || len(text) > most {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0
}
