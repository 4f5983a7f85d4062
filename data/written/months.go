package written

import (
	"strings"
	"time"

	"alongside/data"
)

// monthNames are the months as lists name them that were begun in another
// language: English first, then Spanish, Polish as it stands alone and beside a
// day, Welsh, German and French. They are folded, as data.Fold has it.
var monthNames = [...]string{
	time.January:   "january enero styczen stycznia ionawr januar jaenner janvier",
	time.February:  "february febrero luty lutego chwefror februar fevrier",
	time.March:     "march marzo marzec marca mawrth marz maerz mars mrz",
	time.April:     "april abril kwiecien kwietnia ebrill avril",
	time.May:       "may mayo maj maja mai",
	time.June:      "june junio czerwiec czerwca mehefin juni juin",
	time.July:      "july julio lipiec lipca gorffennaf juli juillet",
	time.August:    "august agosto sierpien sierpnia awst aout",
	time.September: "september sept septiembre wrzesien wrzesnia medi septembre",
	time.October:   "october octubre pazdziernik pazdziernika hydref oktober octobre",
	time.November:  "november noviembre listopad listopada tachwedd novembre",
	time.December:  "december diciembre grudzien grudnia rhagfyr dezember decembre",
}

// monthsByBeginning knows every beginning of a name from three letters on that
// begins the names of one month only: "mar" is March in all of them, "jui" could
// be June or July.
var monthsByBeginning = func() map[string]time.Month {
	all := map[string]time.Month{}
	for month := time.January; month <= time.December; month++ {
		for _, name := range strings.Fields(monthNames[month]) {
			for n := 3; n <= len(name); n++ {
				if other, taken := all[name[:n]]; taken && other != month {
					all[name[:n]] = 0
					continue
				}
				all[name[:n]] = month
			}
		}
	}
	return all
}()

// Month knows a month by its name or at least its first three letters.
func Month(word string) (time.Month, bool) {
	month := monthsByBeginning[data.Fold(word)]
	return month, month != 0
}
