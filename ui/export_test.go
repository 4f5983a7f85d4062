package ui

// WhenHidden is what the key that hides names does next.
var WhenHidden = whenHidden
