package faults

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// eachOf has a child make the faults from one to another, each in a way of its own, and
// say what came of it.
func eachOf(name string, do func(dir string, n int) (outcome, error)) {
	children[name] = func(args []string) error {
		from, err1 := strconv.Atoi(args[1])
		until, err2 := strconv.Atoi(args[2])
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		for n := from; n < until; n++ {
			came, err := do(args[0], n)
			if err != nil {
				came = wrong
			}
			fmt.Println(came, strings.ReplaceAll(fmt.Sprint(err), "\n", "; "))
		}
		return nil
	}
}
