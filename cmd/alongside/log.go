package main

import (
	"io"
	"log/slog"
	"path/filepath"

	"gopkg.in/natefinch/lumberjack.v2"
)

// openLog returns the log: one JSON object a line, at most three files of one
// megabyte. It tells which screen was shown, what kind of thing was done and
// what failed; never a name, a note or the path of a programme.
func openLog(dir string) *slog.Logger {
	var out io.Writer = &lumberjack.Logger{
		Filename: filepath.Join(dir, "alongside.log"), MaxSize: 1, MaxBackups: 2,
	}
	return slog.New(slog.NewJSONHandler(out, nil))
}
