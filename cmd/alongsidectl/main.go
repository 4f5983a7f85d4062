// Alongsidectl does without a window what the desktop app does: for scripts,
// support and scheduled backups.
//
// Its exit status says what happened: 0 done, 1 failed, 2 wrong use, 3 wrong
// passphrase, 4 file in use, 5 file damaged.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"alongside/cmd/folders"
	"alongside/cmd/nodump"
	"alongside/data/vault"
	"alongside/reports/page"
	"alongside/reports/press"
)

func main() {
	nodump.Process()
	work := func() vault.Params { return vault.Calibrate(guessTime, time.Now) }
	os.Exit(run(os.Args[1:], work, press.ComputerFonts))
}

// guessTime is how long one try of a passphrase may take on this machine. It
// is measured by the laptop's clock, never by one that stands still.
const guessTime = 500 * time.Millisecond

// run does one command and returns the exit status. Work is what one guess of
// a new passphrase is to cost, fonts what documents have beside the embedded ones.
func run(args []string, work func() vault.Params, fonts page.Fonts) int {
	now, err := clock(os.Getenv("SOURCE_DATE_EPOCH"))
	if err == nil {
		t := &terminal{in: os.Stdin, out: os.Stdout, problems: os.Stderr, now: now, work: work, fonts: fonts}
		if its, err := folders.Find(); err == nil { // without a home nothing is remembered
			t.seen = its.Seen
		}
		root := newRoot(t)
		root.SetArgs(args)
		err = root.Execute()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "alongsidectl:", sentence(err))
		return statusOf(err)
	}
	return statusDone
}

// clock is the laptop's clock, or it stands still at an epoch in seconds, so
// that the same command twice gives the same bytes.
func clock(epoch string) (func() time.Time, error) {
	if epoch == "" {
		return time.Now, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return nil, wrongUse("SOURCE_DATE_EPOCH is %q, which is no number of seconds", epoch)
	}
	at := time.Unix(seconds, 0).UTC()
	return func() time.Time { return at }, nil
}
