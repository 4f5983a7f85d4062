package exchange

import (
	"fmt"
	"strings"

	"alongside/data"
)

// statusWords are what people write into a register.
var statusWords = func() map[string]data.Status {
	all := make(map[string]data.Status)
	for status, words := range map[data.Status]string{
		data.Present:     "present,p,x,✓,✔,☑,✅,yes,y,1,true,here,attended,came",
		data.Late:        "late,l",
		data.Excused:     "excused,e,apologies,apology,sent apologies,told us,ap",
		data.Absent:      "absent,a,no,n,0,false,missed,did not come,✗,✘,❌",
		data.NotRecorded: "not recorded,not-recorded,-,–,—,?,n/a",
	} {
		for word := range strings.SplitSeq(words, ",") {
			all[word] = status
		}
	}
	return all
}()

// parseStatus reads a status as people write it. Nothing is not recorded.
func parseStatus(text string) (data.Status, error) {
	if text == "" {
		return data.NotRecorded, nil
	}
	word := strings.ToLower(strings.TrimRight(strings.ReplaceAll(text, "\ufe0f", ""), ".!"))
	if status, ok := statusWords[word]; ok {
		return status, nil
	}
	return 0, fmt.Errorf("“%s” is not a status: write present, late, excused or absent, or P, L, E, A", shorten(text))
}
