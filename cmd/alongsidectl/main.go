// Alongsidectl does without a window what the desktop app does: for scripts,
// support and scheduled backups.
//
// Its exit status says what happened: 0 done, 1 failed, 2 wrong use, 3 wrong
// passphrase, 4 file in use, 5 file damaged.
package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run does one command and returns the exit status.
func run(args []string, in io.Reader, out, problems io.Writer) int {
	now, err := clock()
	if err != nil {
		fmt.Fprintln(problems, "alongsidectl:", err)
		return statusUse
	}
	root := newRoot(&terminal{in: in, out: out, problems: problems, now: now})
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(problems)
	if err := root.Execute(); err != nil {
		fmt.Fprintln(problems, "alongsidectl:", err)
		return statusOf(err)
	}
	return statusDone
}

// clock is the laptop's clock, or it stands still at SOURCE_DATE_EPOCH, so
// that the same command twice gives the same bytes.
func clock() (func() time.Time, error) {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		return time.Now, nil
	}
	var seconds int64
	if _, err := fmt.Sscan(text, &seconds); err != nil {
		return nil, fmt.Errorf("SOURCE_DATE_EPOCH is %q, which is no number of seconds", text)
	}
	at := time.Unix(seconds, 0).UTC()
	return func() time.Time { return at }, nil
}
