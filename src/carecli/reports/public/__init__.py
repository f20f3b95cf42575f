"""What may be shown outside the keepers' room: types that hold nothing else, small groups merged, texts looked over."""
