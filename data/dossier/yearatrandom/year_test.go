package yearatrandom

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"
)

// More years than the usual ones are ridden through with ALONGSIDE_YEARS, which
// says for how long: "10m".
const long = "ALONGSIDE_YEARS"

// steps make about a year: every seventh lets time go on, by a day or so.
const steps = 400

// found are seeds of years in which something was once wrong, for as long as they are the
// same years: another act, or another weight, makes others of them. What came of one has a
// test of its own.
var found = []uint64{}

func TestAYearAtRandomIsAsANotebookHasIt(t *testing.T) {
	seeds := append([]uint64{1, 2, 3}, found...)
	for _, seed := range seeds {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { wholeYear(t, seed) })
	}
	limit, err := time.ParseDuration(os.Getenv(long))
	if err != nil {
		return
	}
	for seed, begun := uint64(time.Now().UnixNano()), time.Now(); time.Since(begun) < limit; seed++ {
		if !t.Run(fmt.Sprintf("more/%d", seed), func(t *testing.T) { wholeYear(t, seed) }) {
			return
		}
	}
}

func wholeYear(t *testing.T, seed uint64) {
	r := begin(t, seed)
	for range steps {
		r.step()
	}
	r.whole()
	r.need(r.s.Close())
}
