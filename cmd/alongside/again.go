package main

import (
	"encoding/json"
	"io"
	"os"

	"alongside/ui"
)

// again is what this process hands to the one that takes its place after a lock: by
// a pipe, as the command line and the environment of a process can be read.
type again struct {
	ui.Locked
	Frame frame
}

// mostHanded bounds it. A pipe holds so much without anybody reading.
const mostHanded = 32 << 10

// handed reads what the process before handed over; nil where it did not.
func handed(from io.Reader) *again {
	var a again
	if json.NewDecoder(io.LimitReader(from, mostHanded)).Decode(&a) != nil {
		return nil
	}
	return &a
}

// startAnew has a new process take the place of this one, and returns only where it
// could not: then the app has ended, which locks as well.
func startAnew(a again) error {
	message, err := json.Marshal(a)
	if err != nil || len(message) > mostHanded {
		message = []byte("{}")
	}
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	if _, err := write.Write(message); err != nil {
		return err
	}
	if err := write.Close(); err != nil {
		return err
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	return replaceBy(program, argsOfNext(os.Args), read)
}

// argsOfNext are the arguments of the next process: this one's flags, and that it
// begins locked.
func argsOfNext(args []string) []string {
	next := []string{args[0], "-" + lockedFlag}
	for _, arg := range args[1:] {
		if len(arg) > 1 && arg[0] == '-' && arg != "-"+lockedFlag && arg != "--" {
			next = append(next, arg)
		}
	}
	return next
}

const lockedFlag = "locked"
